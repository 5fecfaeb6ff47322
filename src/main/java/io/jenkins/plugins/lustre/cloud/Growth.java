package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a stack shall be changed. Small, as it is saved; the template is made from it and from the present one.
 *
 * @param ossCount how many OSS there shall be; not less than there are
 * @param machine what new OSS are made of; {@code null} if there are no new ones
 * @param tags all tags of the stack afterwards
 */
public record Growth(int ossCount, ServerShape.Machine machine, Map<String, String> tags) {
    public Growth {
        Objects.requireNonNull(tags, "tags");
        tags = new TreeMap<>(tags);
    }

    /** The OSS that are missing in a template, with the next names and the next OST indices. */
    public List<ServerShape> added(ObjectNode present) {
        List<ServerShape> servers = new ArrayList<>(TemplateServers.read(present));
        List<ServerShape> added = new ArrayList<>();
        int number = TemplateServers.ossCount(servers);
        while (number < ossCount) {
            number++;
            ServerShape oss = ServerShape.oss(number, machine, TemplateServers.nextOstIndex(servers));
            servers.add(oss);
            added.add(oss);
        }
        return added;
    }

    /** The template afterwards. */
    public ObjectNode apply(ObjectNode present, ComputeEnvironment environment, String stackName) {
        return Template.grow(present, environment, stackName, added(present));
    }
}
