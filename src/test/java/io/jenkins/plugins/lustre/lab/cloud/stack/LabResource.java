package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A resource of a stack: what it was made of, and how it stands. */
final class LabResource {
    final String logicalId;
    final String type;
    Made made;
    String status = "";
    String reason;
    Instant changed;

    /**
     * What a resource was made of.
     *
     * @param physical empty until it was begun
     * @param wish what it was asked to be
     * @param definition the template's
     */
    record Made(Optional<ResourceKind.Physical> physical, ResourceKind.Wish wish, Template.Definition definition) {
        String id() {
            return physical.map(ResourceKind.Physical::id).orElse(null);
        }

        JsonNode properties() {
            return wish.properties();
        }

        Map<String, String> tags() {
            return wish.tags();
        }

        Made as(ResourceKind.Physical physical) {
            return new Made(Optional.of(physical), wish, definition);
        }
    }

    LabResource(String logicalId, Made made) {
        this.logicalId = logicalId;
        this.type = made.definition().type();
        this.made = made;
    }
}
