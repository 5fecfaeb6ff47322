package io.jenkins.plugins.lustre.lab.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;

/** A laboratory under a clock that stands still, with a small compute environment, for the laboratory's own tests. */
final class LabFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-04T06:00:00Z");
    /** What everything takes. */
    static final Duration STEP = Duration.ofSeconds(10);

    private Instant now = START;
    final LabCloud cloud;
    final CloudFormationClient cloudFormation;
    final Ec2Client ec2;

    LabFixture() {
        this(plan -> plan);
    }

    LabFixture(UnaryOperator<LabCloudBuilder> more) {
        cloud = more.apply(LabCloud.builder()
                        .clock(() -> now)
                        .timings(Timings.all(STEP))
                        .vpc("vpc-0000000000000001")
                        .vpc("vpc-0000000000000002")
                        .subnet("subnet-0000000000000001", "vpc-0000000000000001", "eu-central-1a")
                        .subnet("subnet-0000000000000002", "vpc-0000000000000002", "eu-central-1b", true)
                        .securityGroup("sg-0000000000000001", "vpc-0000000000000001")
                        .keyPair("admin")
                        .placementGroup("flight", "cluster")
                        .image("ami-0000000000000001", "x86_64")
                        .image("ami-00000000000000a4", "arm64")
                        .parameter("/lustre/ami", "ami-0000000000000001")
                        .role("arn:aws:iam::123456789012:role/lustre", Optional.of("jenkins-7")))
                .start();
        LabClients clients = LabClients.of(cloud);
        cloudFormation = clients.cloudFormation();
        ec2 = clients.ec2();
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Makes a stack of this template and waits until nothing happens any more; returns its id. */
    String made(String name, String template) {
        String id = cloudFormation
                .createStack(request -> request.stackName(name).templateBody(template))
                .stackId();
        pass(Duration.ofMinutes(10));
        return id;
    }

    Stack stack(String nameOrId) {
        return cloudFormation
                .describeStacks(request -> request.stackName(nameOrId))
                .stacks()
                .get(0);
    }

    /** {@code logicalId STATUS reason}, oldest first. */
    List<String> events(String nameOrId) {
        List<String> lines = new ArrayList<>();
        for (StackEvent event : cloudFormation
                .describeStackEventsPaginator(request -> request.stackName(nameOrId))
                .stackEvents()) {
            lines.add((event.logicalResourceId() + " " + event.resourceStatusAsString() + " "
                            + (event.resourceStatusReason() == null ? "" : event.resourceStatusReason()))
                    .trim());
        }
        Collections.reverse(lines);
        return lines;
    }

    String physicalId(String stack, String logicalId) {
        return cloudFormation.describeStackResources(request -> request.stackName(stack)).stackResources().stream()
                .filter(resource -> resource.logicalResourceId().equals(logicalId))
                .findFirst()
                .orElseThrow()
                .physicalResourceId();
    }

    Instance instance(String id) {
        return ec2.describeInstances(request -> request.instanceIds(id))
                .reservations()
                .get(0)
                .instances()
                .get(0);
    }

    /** All instances that run or begin to. */
    List<Instance> alive() {
        return ec2
                .describeInstances(request -> request.filters(
                        filter -> filter.name("instance-state-name").values("pending", "running")))
                .reservations()
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .toList();
    }

    /** A server with its launch template at version 1, as the product writes them. */
    static String server(String name, Map<String, String> data) {
        StringBuilder members = new StringBuilder();
        data.forEach((key, value) ->
                members.append(", \"").append(key).append("\": ").append(value));
        return """
                "%1$sTemplate": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {
                    "ImageId": "ami-0000000000000001", "KeyName": "admin", "Placement": {"GroupName": "flight"},
                    "MetadataOptions": {"HttpTokens": "required"}%2$s}}},
                "%1$s": {"Type": "AWS::EC2::Instance", "Properties": {
                    "LaunchTemplate": {"LaunchTemplateId": {"Ref": "%1$sTemplate"}, "Version": "1"},
                    "SubnetId": "subnet-0000000000000001",
                    "SecurityGroupIds": ["sg-0000000000000001", {"Fn::GetAtt": ["lnet", "GroupId"]}],
                    "Tags": [{"Key": "Name", "Value": "%1$s"}]}}""".formatted(name, members);
    }

    static String server(String name, String type) {
        return server(name, Map.of("InstanceType", "\"" + type + "\""));
    }

    /** A whole template with a security group named lnet and these resources. */
    static String template(String... resources) {
        return """
                {"Description": "a cluster", "Resources": {
                "lnet": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
                    "GroupDescription": "LNet", "VpcId": "vpc-0000000000000001"}},
                "lnetItself": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
                    "GroupId": {"Fn::GetAtt": ["lnet", "GroupId"]}, "IpProtocol": "tcp", "FromPort": 988, "ToPort": 988,
                    "SourceSecurityGroupId": {"Fn::GetAtt": ["lnet", "GroupId"]}}}
                %s},
                "Outputs": {"Group": {"Value": {"Ref": "lnet"}},
                    "Where": {"Value": {"Fn::Sub": "${AWS::StackName} in ${AWS::Region}"}}}}""".formatted(resources.length == 0 ? "" : ",\n" + String.join(",\n", resources));
    }

    @Override
    public void close() {
        cloudFormation.close();
        ec2.close();
        cloud.close();
    }
}
