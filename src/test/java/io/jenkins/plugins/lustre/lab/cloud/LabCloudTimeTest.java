package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.server;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LabCloudTimeTest {
    private static final Instant END = LabFixture.START.plus(Duration.ofHours(1));

    /** Whoever asks in between, and whenever: what happens is what would have happened unseen. */
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void lookingChangesNothing(@ForAll @Size(max = 6) List<@IntRange(min = 1, max = 30_000) Integer> milliseconds) {
        assertThat(story(milliseconds)).isEqualTo(story(List.of()));
    }

    private static List<String> story(List<Integer> looks) {
        try (LabFixture lab = new LabFixture()) {
            lab.cloud.resourceFaults().slow("mds1", Duration.ofMillis(12_345)).failCreate("oss2", "no room");
            String id = lab.cloudFormation
                    .createStack(request -> request.stackName("lustre")
                            .templateBody(template(
                                    server("mds1", "i4i.xlarge"),
                                    server("oss1", "d3.xlarge"),
                                    server("oss2", "d3.xlarge"))))
                    .stackId();
            for (int look : looks) {
                lab.pass(Duration.ofMillis(look));
                lab.stack(id);
                lab.alive();
            }
            lab.pass(Duration.between(lab.now(), END));
            return lab.cloudFormation.describeStackEvents(request -> request.stackName(id)).stackEvents().stream()
                    .map(event -> event.timestamp() + " " + event.logicalResourceId() + " "
                            + event.resourceStatusAsString() + " " + event.physicalResourceId())
                    .toList();
        }
    }
}
