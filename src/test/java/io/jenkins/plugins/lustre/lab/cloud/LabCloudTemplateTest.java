package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.server;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

class LabCloudTemplateTest {
    private final LabFixture lab = new LabFixture();

    @AfterEach
    void close() {
        lab.close();
    }

    private void refused(String template, String message) {
        assertThatThrownBy(() -> lab.cloudFormation.createStack(
                        request -> request.stackName("lustre").templateBody(template)))
                .isInstanceOfSatisfying(CloudFormationException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
                    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
                });
        assertThatThrownBy(() -> lab.cloudFormation.validateTemplate(request -> request.templateBody(template)))
                .hasMessageContaining(message);
        assertThat(lab.cloudFormation.listStacks().stackSummaries()).isEmpty();
    }

    @Test
    void refusesWhatIsNoJson() {
        refused("{\"Resources\": {,}}", "Template format error: JSON not well-formed. (line 1, column 16)");
        refused("[]", "Template format error: unsupported structure.");
        refused("{\"Resources\": {}}", "Template format error: At least one Resources member must be defined.");
    }

    @Test
    void refusesTypesAndReferencesThatItDoesNotKnow() {
        refused(
                template("\"queue\": {\"Type\": \"AWS::SQS::Queu\"}"),
                "Template format error: Unrecognized resource types: [AWS::SQS::Queu]");
        refused(
                template(server("oss1", "d3.xlarge").replace("{\"Ref\": \"oss1Template\"}", "{\"Ref\": \"oss9\"}")),
                "Template format error: Unresolved resource dependencies [oss9] in the Resources block of the template");
        refused(
                template(server("oss1", "d3.xlarge")).replace("{\"Ref\": \"lnet\"}", "{\"Ref\": \"lnett\"}"),
                "Template format error: Unresolved resource dependencies [lnett] in the Outputs block of the template");
        refused(
                template(server("oss1", "d3.xlarge").replace("[\"lnet\", \"GroupId\"]", "\"lnett.GroupId\"")),
                "Template error: instance of Fn::GetAtt references undefined resource lnett");
        refused(
                template(server("oss1", "d3.xlarge").replace("\"GroupId\"]", "\"Colour\"]")),
                "Template error: resource lnet does not support attribute type Colour in Fn::GetAtt");
    }

    @Test
    void refusesResourcesThatNeedEachOtherOrAreNotWritten() {
        refused(
                template(
                        "\"a\": {\"Type\": \"AWS::EC2::PlacementGroup\", \"DependsOn\": \"b\"}",
                        "\"b\": {\"Type\": \"AWS::EC2::PlacementGroup\", \"DependsOn\": [\"a\"]}"),
                "Circular dependency between resources: [a, b]");
        refused(template("\"a\": {\"Typ\": \"AWS::EC2::PlacementGroup\"}"), "Invalid template resource property 'Typ'");
        refused(
                template("\"a-b\": {\"Type\": \"AWS::EC2::PlacementGroup\"}"),
                "Template format error: Resource name a-b is non alphanumeric.");
    }

    @Test
    void refusesATemplateThatIsTooLarge() {
        String fits =
                template().replace("a cluster", "x".repeat(51_200 - template().length() + "a cluster".length()));
        assertThat(fits).hasSize(51_200);
        assertThatThrownBy(() -> lab.cloudFormation.createStack(
                        request -> request.stackName("lustre").templateBody(fits + " ")))
                .hasMessageContaining(
                        "at 'templateBody' failed to satisfy constraint: Member must have length less than"
                                + " or equal to 51200");
        lab.made("lustre", fits);
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
    }

    @ParameterizedTest
    @CsvSource({
        "lustre cluster, must satisfy regular expression pattern",
        "1st, must satisfy regular expression pattern",
        "a$(id), must satisfy regular expression pattern"
    })
    void refusesStackNames(String name, String message) {
        assertThatThrownBy(() -> lab.cloudFormation.createStack(
                        request -> request.stackName(name).templateBody(template())))
                .hasMessageContaining(message);
    }

    @Test
    void propertiesThatATypeDoesNotHaveFailTheResource() {
        String id = lab.made(
                "lustre",
                template(server("oss1", "d3.xlarge")
                        .replace("\"SubnetId\"", "\"InstanceMarketOptions\": {}, \"SubnetId\"")));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(lab.events(id))
                .contains("oss1 CREATE_FAILED Properties validation failed for resource oss1 with message:\n"
                        + "[#: extraneous key [InstanceMarketOptions] is not permitted]");
    }

    @Test
    void propertiesThatATypeMustHaveFailTheResource() {
        String id = lab.made("lustre", "{\"Resources\": {\"g\": {\"Type\": \"AWS::EC2::SecurityGroup\"}}}");
        assertThat(lab.events(id))
                .contains("g CREATE_FAILED Properties validation failed for resource g with message:\n"
                        + "[#: required key [GroupDescription] not found]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subnet-0000000000000001 | subnet-0000000000000009 | The subnet ID 'subnet-0000000000000009' does not"
                        + " exist",
                "\"KeyName\": \"admin\" | \"KeyName\": \"guest\" | The key pair 'guest' does not exist",
                "\"GroupName\": \"flight\" | \"GroupName\": \"fligth\" | The Placement Group 'fligth' is unknown.",
                "ami-0000000000000001 | ami-0000000000000009 | The image id '[ami-0000000000000009]' does not exist",
                "ami-0000000000000001 | centos | Invalid id: \"centos\" (expecting \"ami-...\")",
                "ami-0000000000000001 | ami-00000000000000a4 | The architecture 'x86_64' of the specified instance type"
                        + " does not match the architecture 'arm64'",
                "subnet-0000000000000001 | subnet-0000000000000002 | Security group sg-0000000000000001 and subnet"
                        + " subnet-0000000000000002 belong to different networks.",
                "sg-0000000000000001 | sg-0000000000000009 | The security group 'sg-0000000000000009' does not exist",
                "d3.xlarge | d3.gigantic | Invalid value 'd3.gigantic' for InstanceType.",
                "d3.xlarge | t3.large | Cluster placement groups are not supported by the 't3.large' instance type.",
                "\"Version\": \"1\" | \"Version\": \"7\" | Could not find launch template version '7'"
            })
    void aServerFailsWithWhatEc2SaysToItsLaunch(String good, String bad, String message) {
        String id = lab.made("lustre", template(server("oss1", "d3.xlarge").replace(good, bad)));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(lab.events(id))
                .anySatisfy(line ->
                        assertThat(line).startsWith("oss1 CREATE_FAILED").contains(message));
    }

    @Test
    void aTypeThatItsZoneDoesNotOfferFailsTheServer() {
        lab.cloud.change(world -> world.withdraw("d3.xlarge", "eu-central-1a"));
        String id = lab.made("lustre", template(server("oss1", "d3.xlarge")));
        assertThat(lab.events(id))
                .anySatisfy(line -> assertThat(line)
                        .contains("Your requested instance type (d3.xlarge) is not supported in your requested"
                                + " Availability Zone (eu-central-1a)."));
    }

    @Test
    void worksOutFunctionsAndParameters() {
        String id = lab.cloudFormation
                .createStack(request -> request.stackName("lustre")
                        .parameters(Parameter.builder()
                                .parameterKey("Colour")
                                .parameterValue("blue")
                                .build())
                        .templateBody("""
                                {"Parameters": {"Colour": {"Type": "String", "AllowedValues": ["blue", "red"]},
                                                "Size": {"Type": "Number", "Default": 7},
                                                "Word": {"Type": "String", "Default": "sesame", "NoEcho": true}},
                                 "Resources": {"p": {"Type": "AWS::EC2::PlacementGroup"}},
                                 "Outputs": {
                                   "Sub": {"Value": {"Fn::Sub": ["${Colour} ${x} ${AWS::AccountId} ${!p}", {"x": "y"}]}},
                                   "Join": {"Value": {"Fn::Join": ["-", ["", {"Ref": "Size"}, {"Ref": "Colour"}]]}},
                                   "Base64": {"Value": {"Fn::Base64": {"Ref": "Colour"}}},
                                   "Select": {"Value": {"Fn::Select": ["1", ["a", "b"]]}}}}"""))
                .stackId();
        lab.pass(Duration.ofMinutes(1));
        assertThat(lab.stack(id).outputs())
                .extracting(Output::outputKey, Output::outputValue)
                .containsExactly(
                        tuple("Sub", "blue y 123456789012 ${p}"),
                        tuple("Join", "-7-blue"),
                        tuple("Base64", "Ymx1ZQ=="),
                        tuple("Select", "b"));
        assertThat(lab.stack(id).parameters())
                .extracting(Parameter::parameterKey, Parameter::parameterValue)
                .contains(tuple("Word", "****"));
    }

    @Test
    void refusesParametersThatAreMissingUnknownOrNotAllowed() {
        String template = """
                {"Parameters": {"Colour": {"Type": "String", "AllowedValues": ["blue", "red"]}},
                 "Resources": {"p": {"Type": "AWS::EC2::PlacementGroup"}}}""";
        Map.of(
                        "Colour=green", "Parameter 'Colour' must be one of AllowedValues",
                        "Colour=red,Size=3", "Parameters: [Size] do not exist in the template",
                        "", "Parameters: [Colour] must have values")
                .forEach((given, message) -> assertThatThrownBy(() ->
                                lab.cloudFormation.createStack(request -> request.stackName("lustre")
                                        .templateBody(template)
                                        .parameters(Arrays.stream(given.split(","))
                                                .filter(pair -> !pair.isEmpty())
                                                .map(pair -> Parameter.builder()
                                                        .parameterKey(pair.split("=")[0])
                                                        .parameterValue(pair.split("=")[1])
                                                        .build())
                                                .toList())))
                        .hasMessageContaining(message));
    }

    @Test
    void givesTheTemplateBackAsItWas() {
        String template = template(server("oss1", "d3.xlarge"));
        lab.made("lustre", template);
        assertThat(lab.cloudFormation
                        .getTemplate(request -> request.stackName("lustre"))
                        .templateBody())
                .isEqualTo(template);
    }
}
