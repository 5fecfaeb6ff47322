package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.Fingerprint;
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
        assertThat(clusters.find("").orElseThrow().fingerprint()).isEqualTo(Fingerprint.UNKNOWN);

        clusters.remember(cluster("nightly"));

        assertThat(new BuildClusters(directory).all())
                .containsExactly(new BuildClusters.Remembered(
                        "flight", "nightly", "arn:nightly", "10.0.0.5@tcp:/scratch", "request", SERVERS));
    }

    @Test
    void nothingWasMeasuredOnAClusterThatNeverStood() throws IOException {
        BuildClusters clusters = new BuildClusters(directory);
        assertThat(clusters.measured("")).isEmpty();

        clusters.remember(cluster("nightly"));
        clusters.asking("flight", "failed", "another request");
        clusters.begun("another request", "arn:failed");

        assertThat(clusters.find("").orElseThrow().stackName()).isEqualTo("failed");
        assertThat(clusters.measured("").orElseThrow().stackName()).isEqualTo("nightly");
        assertThat(clusters.measured("failed")).isEmpty();
    }

    @Test
    void whatTheFirstVersionsNotedIsStillRead() throws IOException {
        assertThat(golden("clusters-v1.json").all())
                .containsExactly(
                        new BuildClusters.Remembered(
                                "flight", "first", "arn:first", "10.0.0.5@tcp:/scratch", "", Fingerprint.UNKNOWN),
                        new BuildClusters.Remembered(
                                "flight",
                                "second",
                                "arn:second",
                                "10.0.0.6@tcp:/scratch",
                                "request",
                                Fingerprint.UNKNOWN),
                        new BuildClusters.Remembered("flight", "asked", "", "", "another", Fingerprint.UNKNOWN));
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
}
