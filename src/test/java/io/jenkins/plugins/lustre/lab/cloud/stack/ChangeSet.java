package io.jenkins.plugins.lustre.lab.cloud.stack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Change;

/** A change set and how it stands. */
final class ChangeSet {
    final String name;
    final String id;
    final LabStack stack;
    final LabStack.Input input;
    final List<Change> changes;
    final Instant created;
    final Optional<String> token;
    String status = "CREATE_PENDING";
    String reason;
    String execution = "UNAVAILABLE";
    Optional<String> executionToken = Optional.empty();

    ChangeSet(
            String name,
            String id,
            LabStack stack,
            LabStack.Input input,
            List<Change> changes,
            Instant created,
            Optional<String> token) {
        this.name = name;
        this.id = id;
        this.stack = stack;
        this.input = input;
        this.changes = changes;
        this.created = created;
        this.token = token;
    }

    void ready(boolean differs) {
        if (differs) {
            status = "CREATE_COMPLETE";
            execution = "AVAILABLE";
        } else {
            status = "FAILED";
            reason = "The submitted information didn't contain changes. Submit different information to create a change"
                    + " set.";
        }
    }
}
