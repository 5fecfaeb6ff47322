package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The CloudFormation template of a cluster. Every value is a literal; the only functions are references between its own
 * resources. The same input makes the same text.
 */
public final class Template {

    /** What CloudFormation takes in a request, in bytes (CloudFormation User Guide, "Quotas"). */
    public static final int LIMIT = 51_200;

    static final String GROUP = "LustreGroup";
    static final String TEMPLATE_SUFFIX = "Template";
    static final String ID_SUFFIX = "Id";
    static final String ADDRESS_SUFFIX = "PrivateIp";

    /** {@code /dev/sdb}, the first name for instance store volumes (EC2 User Guide, "Device names for volumes"). */
    private static final char FIRST_DISK = 'b';

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode root;

    private Template(ObjectNode root) {
        this.root = root;
    }

    /**
     * The template of a new cluster.
     *
     * @param servers the MDS and the OSS, in order
     */
    public static ObjectNode create(
            ComputeEnvironment environment, String stackName, String fsname, String vpcId, List<ServerShape> servers) {
        Template template = new Template(JSON.objectNode());
        template.root.put("AWSTemplateFormatVersion", "2010-09-09");
        template.root.put("Description", "A Lustre cluster, made by the Lustre plugin for Jenkins");
        template.root.putObject("Metadata").putObject("Lustre").put("format", 1).put("fsname", fsname);
        ObjectNode resources = template.root.putObject("Resources");
        template.root.putObject("Outputs");
        Security.addTo(resources, environment, stackName, vpcId);
        servers.forEach(server -> template.add(environment, stackName, server));
        return template.root;
    }

    /**
     * The present template with more servers, and with the environment's present security group; the servers that are
     * there stay as they are otherwise.
     *
     * @param present is not changed
     * @param added the OSS that are new
     */
    public static ObjectNode grow(
            ObjectNode present, ComputeEnvironment environment, String stackName, List<ServerShape> added) {
        Template template = new Template(present.deepCopy());
        ObjectNode resources = template.resources();
        Security.allow(resources, environment.securityGroupId());
        for (ServerShape server : TemplateServers.read(present)) {
            ObjectNode properties =
                    (ObjectNode) resources.path(server.logicalId()).path("Properties");
            properties.set("SecurityGroupIds", groups(environment));
        }
        added.forEach(server -> template.add(environment, stackName, server));
        return template.root;
    }

    private ObjectNode resources() {
        return (ObjectNode) root.path("Resources");
    }

    private void add(ComputeEnvironment environment, String stackName, ServerShape server) {
        String id = server.logicalId();
        ObjectNode launch = resources().putObject(id + TEMPLATE_SUFFIX);
        launch.put("Type", "AWS::EC2::LaunchTemplate");
        launch.putObject("Properties").set("LaunchTemplateData", launchData(environment, stackName, server));

        ObjectNode instance = resources().putObject(id);
        instance.put("Type", "AWS::EC2::Instance");
        ArrayNode after = instance.putArray("DependsOn");
        Security.rules(resources()).forEach(after::add);
        ObjectNode properties = instance.putObject("Properties");
        properties
                .putObject("LaunchTemplate")
                .put("Version", "1")
                .putObject("LaunchTemplateId")
                .put("Ref", id + TEMPLATE_SUFFIX);
        properties.put("SubnetId", environment.subnetId());
        properties.set("SecurityGroupIds", groups(environment));
        properties.set("Tags", serverTags(stackName, server));

        ObjectNode outputs = (ObjectNode) root.path("Outputs");
        outputs.putObject(id + ID_SUFFIX).putObject("Value").put("Ref", id);
        attribute(outputs.putObject(id + ADDRESS_SUFFIX).putObject("Value"), id, "PrivateIp");
    }

    private static ObjectNode launchData(ComputeEnvironment environment, String stackName, ServerShape server) {
        ServerShape.Machine machine = server.machine();
        ObjectNode data = JSON.objectNode();
        data.put("ImageId", machine.imageId());
        data.put("InstanceType", machine.instanceType());
        data.put("KeyName", environment.keyPairName());
        data.put("UserData", userData(server.name()));
        ArrayNode devices = data.putArray("BlockDeviceMappings");
        devices.addObject()
                .put("DeviceName", machine.rootDevice())
                .putObject("Ebs")
                .put("Encrypted", true)
                .put("VolumeType", "gp3")
                .put("DeleteOnTermination", true);
        for (int disk = 0; machine.mappedDisks() && disk < machine.diskCount(); disk++) {
            devices.addObject()
                    .put("DeviceName", "/dev/sd" + (char) (FIRST_DISK + disk))
                    .put("VirtualName", "ephemeral" + disk);
        }
        data.putObject("MetadataOptions")
                .put("HttpEndpoint", "enabled")
                .put("HttpTokens", "required")
                .put("HttpPutResponseHopLimit", 1);
        if (!environment.placementGroup().isEmpty()) {
            data.putObject("Placement").put("GroupName", environment.placementGroup());
        }
        if (!machine.spotPrice().isEmpty()) {
            data.putObject("InstanceMarketOptions")
                    .put("MarketType", "spot")
                    .putObject("SpotOptions")
                    .put("MaxPrice", machine.spotPrice())
                    .put("SpotInstanceType", "one-time")
                    .put("InstanceInterruptionBehavior", "terminate");
        }
        ArrayNode volume = data.putArray("TagSpecifications")
                .addObject()
                .put("ResourceType", "volume")
                .putArray("Tags");
        tag(volume, "Name", stackName + " " + server.name());
        tag(volume, TagNames.CLUSTER, stackName);
        return data;
    }

    /**
     * cloud-init names the host, makes it keys of its own even where the image has some, and shows them on the console,
     * whatever the image says of that. Without a name of its own for it, cloud-init on Enterprise Linux would prefer the
     * full name that EC2 makes of the address.
     */
    private static String userData(String hostname) {
        String text = "#cloud-config\n"
                + "preserve_hostname: false\n"
                + "hostname: \"" + hostname + "\"\n"
                + "fqdn: \"" + hostname + "\"\n"
                + "prefer_fqdn_over_hostname: false\n"
                + "ssh_deletekeys: true\n"
                + "ssh_genkeytypes: [rsa, ecdsa, ed25519]\n"
                + "ssh:\n"
                + "  emit_keys_to_console: true\n";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ArrayNode serverTags(String stackName, ServerShape server) {
        ArrayNode tags = JSON.arrayNode();
        tag(tags, "Name", stackName + " " + server.name());
        tag(tags, TagNames.SERVER, server.name());
        tag(tags, TagNames.ROLE, server.role().name());
        tag(tags, TagNames.DISK_COUNT, Integer.toString(server.machine().diskCount()));
        if (server.role() == Role.OSS) {
            tag(tags, TagNames.FIRST_OST_INDEX, Integer.toString(server.firstOstIndex()));
            tag(tags, TagNames.OST_COUNT, Integer.toString(server.ostCount()));
        }
        return tags;
    }

    private static ArrayNode groups(ComputeEnvironment environment) {
        ArrayNode groups = JSON.arrayNode();
        groups.add(environment.securityGroupId());
        attribute(groups.addObject(), GROUP, "GroupId");
        return groups;
    }

    static void attribute(ObjectNode node, String resource, String name) {
        node.putArray("Fn::GetAtt").add(resource).add(name);
    }

    static void tag(ArrayNode tags, String name, String value) {
        tags.addObject().put("Key", name).put("Value", value);
    }

    /** How long the text is in bytes, as CloudFormation counts. */
    public static int bytes(ObjectNode template) {
        return template.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
