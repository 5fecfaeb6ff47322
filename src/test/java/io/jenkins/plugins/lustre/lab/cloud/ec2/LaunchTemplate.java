package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A launch template and its versions' data, as CloudFormation writes them; versions count from 1. */
final class LaunchTemplate {
    final String id;
    final String name;
    final List<Version> versions = new ArrayList<>();
    Map<String, String> tags;

    record Version(Instant created, String description, JsonNode data) {}

    LaunchTemplate(String id, String name, Map<String, String> tags) {
        this.id = id;
        this.name = name;
        this.tags = tags;
    }

    long latest() {
        return versions.size();
    }
}
