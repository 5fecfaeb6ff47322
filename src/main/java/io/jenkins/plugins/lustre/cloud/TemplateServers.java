package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the servers of a stack from its template, which is where they are kept for good. */
public final class TemplateServers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateServers() {}

    /**
     * Reads a template's text.
     *
     * @param stackName whose template it is
     * @throws OperationFailedException if it is not one of this plugin's
     */
    public static ObjectNode parse(String stackName, String text) throws OperationFailedException {
        try {
            if (JSON.readTree(text) instanceof ObjectNode root && root.path("Resources") instanceof ObjectNode) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new OperationFailedException(
                    "The template of the stack " + stackName + " is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new OperationFailedException("The template of the stack " + stackName + " has no resources");
    }

    /** The MDS first, then the OSS by number. */
    public static List<ServerShape> read(ObjectNode template) {
        List<ServerShape> servers = new ArrayList<>();
        JsonNode resources = template.path("Resources");
        resources.fields().forEachRemaining(resource -> {
            JsonNode properties = resource.getValue().path("Properties");
            String name = tag(properties, TagNames.SERVER);
            if (!name.isEmpty()) {
                JsonNode data = resources
                        .path(resource.getKey() + Template.TEMPLATE_SUFFIX)
                        .path("Properties")
                        .path("LaunchTemplateData");
                servers.add(server(name, properties, data));
            }
        });
        servers.sort(Comparator.comparing(ServerShape::role).thenComparingInt(s -> number(s.name())));
        return servers;
    }

    /** The subnet that the servers are in; empty if there are none. */
    public static String subnet(ObjectNode template) {
        return read(template).stream()
                .findFirst()
                .map(s -> template.path("Resources")
                        .path(s.logicalId())
                        .path("Properties")
                        .path("SubnetId")
                        .asText())
                .orElse("");
    }

    /** The index that the next OST gets: one beyond the highest that was ever given. */
    public static int nextOstIndex(List<ServerShape> servers) {
        return servers.stream()
                .mapToInt(s -> s.firstOstIndex() + s.ostCount())
                .max()
                .orElse(0);
    }

    /** How many of them are OSS. */
    public static int ossCount(List<ServerShape> servers) {
        return (int) servers.stream().filter(s -> s.role() == Role.OSS).count();
    }

    /** The number in a server's name. */
    static int number(String name) {
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }

    private static ServerShape server(String name, JsonNode properties, JsonNode data) {
        ServerShape.Machine machine = new ServerShape.Machine(
                data.path("InstanceType").asText(),
                integer(properties, TagNames.DISK_COUNT),
                data.path("ImageId").asText(),
                data.path("BlockDeviceMappings").path(0).path("DeviceName").asText(),
                data.path("InstanceMarketOptions")
                        .path("SpotOptions")
                        .path("MaxPrice")
                        .asText(""),
                data.path("BlockDeviceMappings").findValue("VirtualName") != null);
        return new ServerShape(
                name,
                Role.valueOf(tag(properties, TagNames.ROLE)),
                machine,
                integer(properties, TagNames.FIRST_OST_INDEX),
                integer(properties, TagNames.OST_COUNT));
    }

    private static int integer(JsonNode properties, String name) {
        String value = tag(properties, name);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static String tag(JsonNode properties, String name) {
        for (JsonNode tag : properties.path("Tags")) {
            if (tag.path("Key").asText().equals(name)) {
                return tag.path("Value").asText();
            }
        }
        return "";
    }
}
