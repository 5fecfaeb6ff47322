package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    @Test
    void theGuidesSizesAreTypes() {
        assertThat(Sizes.mdsType("Small")).contains("i4i.xlarge");
        assertThat(Sizes.mdsType("medium")).contains("i4i.2xlarge");
        assertThat(Sizes.mdsType("Large")).contains("i4i.8xlarge");
        assertThat(Sizes.ossType("Small-6TB")).contains("d3.xlarge");
        assertThat(Sizes.ossType("Medium-12TB")).contains("d3.2xlarge");
        assertThat(Sizes.ossType("Large-48TB")).contains("d3.8xlarge");
    }

    @Test
    void anyInstanceTypeIsASizeAndNothingElse() {
        assertThat(Sizes.ossType("i3en.24xlarge")).contains("i3en.24xlarge");
        assertThat(Sizes.ossType("u-6tb1.112xlarge")).contains("u-6tb1.112xlarge");
        assertThat(Sizes.ossType("c7gn.metal")).contains("c7gn.metal");
        for (String no :
                List.of("", "Small", "d3", "d3.", ".xlarge", "d3.xlarge;id", "${x}.large", "D3.XLARGE", "a b.c")) {
            assertThat(Sizes.ossType(no)).as(no).isEmpty();
        }
    }

    @Test
    void aTemplateThatIsNotOursIsToldWithTheNameOfItsStack() {
        assertThatThrownBy(() -> TemplateServers.parse("scratch", "Resources:\n  Mds: {}\n"))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith(
                        "The template of the stack scratch is not JSON: Unrecognized token 'Resources'");
        assertThatThrownBy(() -> TemplateServers.parse("scratch", "{\"Outputs\": {}}"))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("The template of the stack scratch has no resources");
    }

    @Test
    void thePaceSlowsDown() {
        assertThat(Pace.USUAL.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Pace.USUAL.after(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(5));
        assertThat(Pace.USUAL.after(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(15));
        assertThat(Pace.USUAL.after(Duration.ofSeconds(-5))).isEqualTo(Duration.ofSeconds(2));
    }

    @Property
    void aTokenIsAlwaysOneThatAwsTakes(@ForAll String id) {
        assertThat(Tokens.of(id, "create")).matches("[A-Za-z][A-Za-z0-9-]{0,127}");
        assertThat(Tokens.of(id, "create")).isEqualTo(Tokens.of(id, "create")).isNotEqualTo(Tokens.of(id, "delete"));
        assertThat(Tokens.of(id, "create")).isNotEqualTo(Tokens.of(id + "x", "create"));
    }

    @Property
    void aTagValueIsAlwaysOneThatAwsTakes(@ForAll String text) {
        assertThat(StackTags.value(text)).matches("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,255}");
    }

    @Test
    void tagsThatCannotBeGivenAreNamed() {
        assertThat(StackTags.problems(Map.of("project", "weather", "Cost Centre", "a/b:c=d+e-f@g.h")))
                .isEmpty();
        assertThat(StackTags.problems(Map.of("aws:x", "1"))).hasSize(1);
        assertThat(StackTags.problems(Map.of("lustre:controller", "mine"))).hasSize(1);
        assertThat(StackTags.problems(Map.of("empty", ""))).hasSize(1);
        assertThat(StackTags.problems(Map.of("sub", "${AWS::StackId}"))).hasSize(1);
        assertThat(StackTags.problems(Map.of("x".repeat(200), "1"))).hasSize(1);
    }

    @Test
    void listedClientsHaveNamesAndAddresses() throws Exception {
        assertThat(ClientFinder.listed(List.of("node1", "node2=10.1.0.7", " node3 = host.example ")))
                .extracting(Host::name, Host::address)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("node1", "node1"),
                        org.assertj.core.groups.Tuple.tuple("node2", "10.1.0.7"),
                        org.assertj.core.groups.Tuple.tuple("node3", "host.example"));
        assertThatThrownBy(() -> ClientFinder.listed(List.of("node1;reboot")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("node1;reboot");
    }

    @Test
    void whereAwsIsHasToBeKnown() {
        assertThatThrownBy(() -> AwsSettings.of(" ", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no AWS region is named");
        for (String endpoint : List.of("nowhere", "localhost:4566", "http://", "http://a b", "ftp://host", "/path")) {
            assertThatThrownBy(() -> AwsSettings.of("r", endpoint))
                    .as(endpoint)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(endpoint);
        }
        assertThat(AwsSettings.of("r", "https://aws.example:4566/all").endpoint())
                .isEqualTo("https://aws.example:4566/all");
    }

    @Test
    void aProxyNeverShowsItsSecret() {
        AwsSettings.Proxy proxy = new AwsSettings.Proxy("proxy", 3128, "me", "canary", List.of());
        assertThat(new AwsSettings("r", "", "", proxy, "").toString()).doesNotContain("canary");
    }
}
