package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.SshReach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NASTY = "${AWS::StackId}\"'`$(id)\\\n{{resolve:ssm:/x}}<b>&;é";

    private static ComputeEnvironment environment(String subnet, String group, String key, String placement) {
        return new ComputeEnvironment(
                "flight",
                "eu-central-1",
                "",
                subnet,
                group,
                key,
                placement,
                "ami-1",
                new SshReach(22, "", Map.of(), List.of(), null, 0),
                new ComputeEnvironment.ClientSelection(List.of(), "", ""),
                new ComputeEnvironment.LustreSoftware(null, "", ""),
                null);
    }

    private static ComputeEnvironment plain() {
        return environment("subnet-1", "sg-1", "admin", "flight");
    }

    private static ClusterSpec spec(String name, String fsname, int ossCount, String spotPrice) {
        return new ClusterSpec(
                name,
                fsname,
                "Small",
                "Small-6TB",
                ossCount,
                spotPrice,
                Map.of(),
                Duration.ZERO,
                false,
                Duration.ofMinutes(30),
                null);
    }

    private static ServerFacts facts(String type, int disks) {
        return new ServerFacts(
                type, "x86_64", 1, disks, 1, "hdd", new NetworkFacts(1, 2, ""), null, type.startsWith("d2"));
    }

    private static Site site(String image, String root) {
        return new Site(
                "vpc-1",
                "eu-central-1a",
                image,
                root,
                Map.of("i4i.xlarge", facts("i4i.xlarge", 1), "d3.xlarge", facts("d3.xlarge", 3)),
                List.of());
    }

    private static ObjectNode template(int ossCount) {
        return StackPlanner.newTemplate(plain(), spec("scratch", "scratch", ossCount, ""), site("ami-1", "/dev/sda1"));
    }

    @Test
    void cloudInitNamesTheServersWhetherItPrefersTheFullNameOrNot() {
        String userData = template(1)
                .at("/Resources/Oss1Template/Properties/LaunchTemplateData/UserData")
                .asText();
        assertThat(new String(Base64.getDecoder().decode(userData), StandardCharsets.UTF_8))
                .contains("hostname: \"oss1\"\n", "fqdn: \"oss1\"\n", "prefer_fqdn_over_hostname: false\n");
    }

    @Test
    void theSameInputMakesTheSameText() {
        assertThat(template(3).toString()).isEqualTo(template(3).toString());
    }

    @Property(tries = 30)
    void growingInStepsIsGrowingAtOnce(
            @ForAll @IntRange(min = 1, max = 4) int from, @ForAll @IntRange(max = 4) int more) throws IOException {
        ObjectNode present = (ObjectNode) JSON.readTree(template(from).toString());
        ServerShape.Machine machine = site("ami-1", "/dev/sda1").machine("d3.xlarge", "");
        ObjectNode grown = new Growth(from + more, machine, Map.of()).apply(present, plain(), "scratch");
        assertThat(grown).isEqualTo(template(from + more));
    }

    @Property(tries = 30)
    void growingLeavesEveryPresentServerAsItIs(
            @ForAll @IntRange(min = 1, max = 5) int from, @ForAll @IntRange(min = 1, max = 5) int more) {
        ObjectNode present = template(from);
        ServerShape.Machine machine = new ServerShape.Machine("i3en.xlarge", 1, "ami-9", "/dev/xvda", "", false);
        ObjectNode grown = new Growth(from + more, machine, Map.of()).apply(present, plain(), "scratch");
        present.path("Resources")
                .fields()
                .forEachRemaining(resource -> assertThat(grown.path("Resources").path(resource.getKey()))
                        .isEqualTo(resource.getValue()));
        assertThat(TemplateServers.read(grown).stream().skip(1).map(ServerShape::firstOstIndex))
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.range(0, from + more).boxed().toList());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<ServerShape> servers = TemplateServers.read(
                StackPlanner.newTemplate(plain(), spec("scratch", "scratch", 2, "0.50"), site("ami-1", "/dev/xvda")));
        ServerShape.Machine mds = new ServerShape.Machine("i4i.xlarge", 1, "ami-1", "/dev/xvda", "0.50", false);
        ServerShape.Machine oss = new ServerShape.Machine("d3.xlarge", 3, "ami-1", "/dev/xvda", "0.50", false);
        assertThat(servers)
                .containsExactly(ServerShape.mds(mds), ServerShape.oss(1, oss, 0), ServerShape.oss(2, oss, 1));
    }

    @Test
    void onlyDisksThatAreNotNvmeAreMapped() {
        Site site = new Site(
                "vpc-1",
                "eu-central-1a",
                "ami-1",
                "/dev/sda1",
                Map.of("i4i.xlarge", facts("i4i.xlarge", 1), "d2.xlarge", facts("d2.xlarge", 3)),
                List.of());
        ClusterSpec small = spec("scratch", "scratch", 1, "");
        ClusterSpec old = new ClusterSpec(
                "scratch",
                "scratch",
                "Small",
                "d2.xlarge",
                1,
                "",
                Map.of(),
                Duration.ZERO,
                false,
                small.timeout(),
                null);
        ObjectNode template = StackPlanner.newTemplate(plain(), old, site);
        JsonNode oss = template.at("/Resources/Oss1Template/Properties/LaunchTemplateData/BlockDeviceMappings");
        assertThat(oss.findValuesAsText("DeviceName")).containsExactly("/dev/sda1", "/dev/sdb", "/dev/sdc", "/dev/sdd");
        assertThat(oss.findValuesAsText("VirtualName")).containsExactly("ephemeral0", "ephemeral1", "ephemeral2");
        JsonNode mds = template.at("/Resources/Mds1Template/Properties/LaunchTemplateData/BlockDeviceMappings");
        assertThat(mds).hasSize(1);
        assertThat(TemplateServers.read(template))
                .extracting(s -> s.machine().mappedDisks())
                .containsExactly(false, true);
    }

    @Test
    void metacharactersStayLiteralsInValidJson() throws IOException {
        ComputeEnvironment nasty = environment(NASTY, NASTY, NASTY, NASTY);
        ObjectNode template = StackPlanner.newTemplate(nasty, spec(NASTY, NASTY, 1, NASTY), site(NASTY, NASTY));
        JsonNode read = JSON.readTree(template.toString());
        assertThat(read).isEqualTo(template);
        JsonNode data = read.at("/Resources/Oss1Template/Properties/LaunchTemplateData");
        assertThat(data.path("ImageId").asText()).isEqualTo(NASTY);
        assertThat(data.path("KeyName").asText()).isEqualTo(NASTY);
        assertThat(data.at("/Placement/GroupName").asText()).isEqualTo(NASTY);
        assertThat(read.at("/Resources/Oss1/Properties/SubnetId").asText()).isEqualTo(NASTY);
        assertThat(functions(read)).isSubsetOf("Ref", "Fn::GetAtt");
        read.path("Resources")
                .fieldNames()
                .forEachRemaining(id -> assertThat(id).matches("[A-Za-z0-9]+"));
    }

    @Property(tries = 200)
    void anyTextInAnyFieldStaysALiteral(@ForAll @NotBlank @StringLength(max = 60) String text) throws IOException {
        ObjectNode template = StackPlanner.newTemplate(
                environment(text, text, text, text), spec(text, text, 1, text), site(text, text));
        JsonNode read = JSON.readTree(template.toString());
        assertThat(read.at("/Resources/Mds1/Properties/SubnetId").asText()).isEqualTo(text);
        assertThat(functions(read)).isSubsetOf("Ref", "Fn::GetAtt");
    }

    private static List<String> functions(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                found.add(name);
            }
        });
        node.forEach(child -> found.addAll(functions(child)));
        return found;
    }

    @Test
    void theStacksGroupOpensLnetBeforeTheFirstServer() {
        ObjectNode template = template(1);
        JsonNode rules = template.path("Resources");
        assertThat(rules.at("/LnetAmongServers/Properties/FromPort").asInt()).isEqualTo(988);
        assertThat(rules.at("/LnetSourcesAmongServers/Properties/FromPort").asInt())
                .isEqualTo(1018);
        assertThat(rules.at("/LnetSourcesAmongServers/Properties/ToPort").asInt())
                .isEqualTo(1023);
        for (String server : List.of("Mds1", "Oss1")) {
            List<String> after = new ArrayList<>();
            rules.path(server).path("DependsOn").forEach(id -> after.add(id.asText()));
            assertThat(after).contains("LnetAmongServers", "LnetSourcesAmongServers", "LnetFromsg1");
        }
    }

    @Test
    void aLaunchTemplateIsUsedAtAFixedVersion() {
        assertThat(template(1)
                        .at("/Resources/Oss1/Properties/LaunchTemplate/Version")
                        .asText())
                .isEqualTo("1");
    }

    @Test
    void sixteenOssFitIntoARequest() {
        assertThat(Template.bytes(template(16))).isLessThan(Template.LIMIT);
    }
}
