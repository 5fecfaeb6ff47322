package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.OwnStacks;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** The stacks of a controller, as CloudFormation lists them. */
class OwnStacksTest {

    private static final String NOTHING = """
            {"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
              "GroupDescription": "empty", "VpcId": "vpc-0000000000000001"}}}}""";

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(new FakeClock(), plan -> plan.pageSize(10));

    @AfterEach
    void close() {
        lab.close();
    }

    private OwnStacks list(String controller) {
        return OwnStacks.list(lab.aws, StackLab.environment(), controller);
    }

    private void stack(String name, String... tags) {
        List<Tag> all = new ArrayList<>();
        for (int i = 0; i < tags.length; i += 2) {
            all.add(Tag.builder().key(tags[i]).value(tags[i + 1]).build());
        }
        lab.cloudFormation.createStack(
                r -> r.stackName(name).templateBody(NOTHING).tags(all));
        lab.clock.pass(Duration.ofMinutes(2));
    }

    @Test
    void saysOfAClusterWhatItsTagsAndItsTemplateSay() {
        lab.drive(directory, new Provision(StackLab.request(StackLab.spec(2)))).result();
        OwnStacks seen = list("controller-1");
        assertThat(seen.awsTime()).isNotNull();
        OwnStack stack = seen.stacks().get(0);
        assertThat(stack.name()).isEqualTo("scratch");
        assertThat(stack.status()).isEqualTo("CREATE_COMPLETE");
        assertThat(stack.size()).isEqualTo("MDS i4i.xlarge, 2 x OSS d3.xlarge");
        assertThat(stack.tag(TagNames.JOB)).isEqualTo("nightly/lustre");
        assertThat(stack.tag(TagNames.BUILD)).isEqualTo("7");
        assertThat(stack.isOf("flight")).isTrue();
        assertThat(stack.expires().orElseThrow())
                .isBetween(
                        stack.created().plus(Duration.ofHours(7)),
                        stack.created().plus(Duration.ofHours(8)));
        assertThat(stack.consoleUrl())
                .startsWith("https://eu-central-1.console.aws.amazon.com/cloudformation/home?region=eu-central-1#")
                .contains("arn%3Aaws%3Acloudformation");
    }

    @Test
    void allPagesAreRead() {
        for (int i = 0; i < 25; i++) {
            stack("own-" + i, TagNames.FORMAT, "1", TagNames.CONTROLLER, "controller-1");
            stack("other-" + i, TagNames.FORMAT, "1", TagNames.CONTROLLER, "controller-2");
        }
        assertThat(list("controller-1").stacks())
                .hasSize(25)
                .allMatch(s -> s.name().startsWith("own-"));
        assertThat(lab.cloud.calls().of("DescribeStacks")).hasSizeGreaterThan(1);
    }

    @Test
    void onlyOwnStacksOfThisPluginAreShown() {
        stack("not-ours", TagNames.CONTROLLER, "controller-1");
        stack("nobodys", TagNames.FORMAT, "1");
        stack("anothers", TagNames.FORMAT, "1", TagNames.CONTROLLER, "controller-2");
        assertThat(list("controller-1").stacks()).isEmpty();
        assertThat(list("").stacks()).isEmpty();
        assertThat(list("-").stacks()).isEmpty();
    }

    @Test
    void oneStackIsAskedForByItsId() {
        stack("own", TagNames.FORMAT, "1", TagNames.CONTROLLER, "controller-1");
        String id = lab.stack("own").stackId();
        assertThat(OwnStacks.one(lab.aws, StackLab.environment(), "controller-1", id)
                        .stacks())
                .extracting(OwnStack::name)
                .containsExactly("own");
        assertThat(OwnStacks.one(lab.aws, StackLab.environment(), "controller-2", id)
                        .stacks())
                .isEmpty();
        lab.cloudFormation.deleteStack(r -> r.stackName(id));
        lab.clock.pass(Duration.ofMinutes(5));
        assertThat(OwnStacks.one(lab.aws, StackLab.environment(), "controller-1", id)
                        .stacks())
                .isEmpty();
    }

    @Test
    void whatIsUnderWayIsKnown() {
        stack("own", TagNames.FORMAT, "1", TagNames.CONTROLLER, "controller-1");
        lab.cloudFormation.deleteStack(r -> r.stackName("own"));
        assertThat(list("controller-1").stacks()).singleElement().matches(OwnStack::underWay);
    }
}
