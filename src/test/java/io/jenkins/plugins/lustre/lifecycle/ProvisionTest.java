package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionTest {

    @TempDir
    Path directory;

    private final StackLab lab = new StackLab(new FakeClock());

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void createsAClusterWithItsHostKeys() {
        StackLab.Ended<Cluster> ended = lab.drive(directory, new Provision(StackLab.request(StackLab.spec(2))));
        ended.log().forEach(System.out::println);
        Cluster cluster = ended.result();
        assertThat(cluster.servers()).extracting(s -> s.host().name()).containsExactly("mds1", "oss1", "oss2");
        assertThat(cluster.servers())
                .extracting(Server::instanceType)
                .containsExactly("i4i.xlarge", "d3.xlarge", "d3.xlarge");
    }
}
