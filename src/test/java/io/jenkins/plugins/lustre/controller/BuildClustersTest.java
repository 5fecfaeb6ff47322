package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.controller.BuildClusters.Tie;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build remembers of its clusters, also of those that other versions of the plugin noted. */
class BuildClustersTest {

    private static final Fingerprint SERVERS =
            new Fingerprint("", "i4i.xlarge", "d3.xlarge,d3.2xlarge", 2, 3, 0, "", "", "", "", "eu-west-1a", true);

    @TempDir
    Path directory;

    private static Cluster cluster(String name) {
        return new Cluster(
                "flight",
                name,
                "arn:" + name,
                "eu-west-1",
                "eu-west-1a",
                "scratch",
                true,
                List.of(
                        server("mds1", Role.MDS, "i4i.xlarge", 0, 0),
                        server("oss1", Role.OSS, "d3.xlarge", 0, 1),
                        server("oss2", Role.OSS, "d3.2xlarge", 1, 2)));
    }

    private static Server server(String name, Role role, String type, int firstOst, int osts) {
        return new Server(new Host(name, role, "10.0.0.5", null, null), "i-" + name, type, 3, firstOst, osts);
    }

    /** The clusters of a file that is never changed: what a newer version writes gets a file of its own. */
    private BuildClusters golden(String file) throws IOException {
        try (InputStream saved = BuildClustersTest.class.getResourceAsStream(file)) {
            Files.copy(saved, directory.resolve("clusters.json"));
        }
        return new BuildClusters(directory);
    }

    @Test
    void theServersOfAProvisionedClusterAreRemembered() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        clusters.asking("flight", "nightly", "request");
        clusters.begun("request", "arn:nightly");
        assertThat(clusters.meant("", "").orElseThrow().fingerprint()).isEqualTo(Fingerprint.UNKNOWN);

        clusters.provisioned(cluster("nightly"));

        assertThat(new BuildClusters(directory).all())
                .containsExactly(new BuildClusters.Remembered(
                        "flight", "nightly", "arn:nightly", "10.0.0.5@tcp:/scratch", "request", SERVERS, Tie.OWN));
    }

    @Test
    void nothingWasMeasuredOnAClusterThatNeverStood() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        assertThat(clusters.measured("", "")).isEmpty();

        clusters.provisioned(cluster("nightly"));
        clusters.asking("flight", "failed", "another request");
        clusters.begun("another request", "arn:failed");

        assertThat(clusters.meant("", "").orElseThrow().stackName()).isEqualTo("failed");
        assertThat(clusters.measured("", "").orElseThrow().stackName()).isEqualTo("nightly");
        assertThat(clusters.measured("failed", "")).isEmpty();
    }

    @Test
    void whatTheFirstVersionsNotedIsStillRead() throws IOException {
        assertThat(golden("clusters-v1.json").all())
                .containsExactly(
                        new BuildClusters.Remembered(
                                "flight",
                                "first",
                                "arn:first",
                                "10.0.0.5@tcp:/scratch",
                                "",
                                Fingerprint.UNKNOWN,
                                Tie.OWN),
                        new BuildClusters.Remembered(
                                "flight",
                                "second",
                                "arn:second",
                                "10.0.0.6@tcp:/scratch",
                                "request",
                                Fingerprint.UNKNOWN,
                                Tie.OWN),
                        new BuildClusters.Remembered(
                                "flight", "asked", "", "", "another", Fingerprint.UNKNOWN, Tie.OWN));
    }

    @Test
    void serversAreReadWhateverANewerVersionAddsOrLeavesOut() throws IOException {
        assertThat(golden("clusters-v2.json").all())
                .extracting(BuildClusters.Remembered::fingerprint)
                .containsExactly(
                        SERVERS,
                        new Fingerprint("", "i7i.xlarge", "", 0, 0, 0, "", "", "", "", "", false),
                        Fingerprint.UNKNOWN);
    }

    @Test
    void theClusterOfAnotherBuildIsNeverMeantUnlessItIsNamed() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        clusters.provisioned(cluster("own"));
        clusters.seen(cluster("shared"));

        assertThat(clusters.meant("", "").orElseThrow().stackName()).isEqualTo("own");
        assertThat(clusters.meant("shared", "").orElseThrow().stackId()).isEqualTo("arn:shared");
        assertThat(clusters.measured("", "").orElseThrow().stackName()).isEqualTo("own");
        assertThat(clusters.measured("shared", "").orElseThrow().fingerprint()).isEqualTo(SERVERS);
    }

    @Test
    void anOwnClusterStaysTheOwnOneWhateverIsDoneWithIt() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        clusters.provisioned(cluster("first"));
        clusters.provisioned(cluster("second"));
        clusters.seen(cluster("first"));

        assertThat(clusters.all())
                .extracting(BuildClusters.Remembered::stackName, BuildClusters.Remembered::tie)
                .containsExactly(tuple("first", Tie.OWN), tuple("second", Tie.OWN));
    }

    @Test
    void afterTheLastOneIsGoneTheOneBeforeItIsMeantAndItsFiguresAreStillItsOwn() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        clusters.provisioned(cluster("first"));
        clusters.provisioned(cluster("second"));
        clusters.gone("arn:second");

        assertThat(clusters.meant("", "").orElseThrow().stackName()).isEqualTo("first");
        assertThat(clusters.meant("second", "")).isEmpty();
        assertThat(clusters.measured("", "").orElseThrow().stackName()).isEqualTo("second");
        clusters.gone("arn:first");
        assertThat(clusters.meant("", "")).isEmpty();
    }

    @Test
    void insideABlockItsOwnClusterIsMeantAndNoOther() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        for (String name : List.of("a", "b")) {
            clusters.asking("flight", name, "request of " + name);
            clusters.begun("request of " + name, "arn:" + name);
            clusters.provisioned(cluster(name));
        }

        assertThat(clusters.meant("", "request of a").orElseThrow().stackName()).isEqualTo("a");
        assertThat(clusters.measured("", "request of a").orElseThrow().stackName())
                .isEqualTo("a");
        assertThat(clusters.meant("b", "request of a").orElseThrow().stackName())
                .isEqualTo("b");
        clusters.gone("arn:a");
        assertThat(clusters.meant("", "request of a")).isEmpty();
    }
}
