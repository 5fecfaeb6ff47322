package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.cloud.FindHardware;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.operation.Then;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that are listed by names are called by their addresses once they have told them. */
class ChooseToolTest {

    private static final String MOUNTED = "\"mounted\":\"10.0.0.5@tcp:/scratch\",\"fio\":\"fio-3.35\"";

    private static ChooseTool tool() {
        Server mds = new Server(new Host("mds1", Role.MDS, "10.0.0.5", null, null), "i-1", "i4i.xlarge", 1, 0, 0);
        Cluster cluster = new Cluster("env", "s", "id", "r", "z", "scratch", false, List.of(mds));
        List<Host> clients = List.of(
                new Host("node1", Role.CLIENT, "node1.example.org", null, null),
                new Host("node2", Role.CLIENT, "10.0.0.8", null, null));
        return new ChooseTool(new BenchSetup(
                "b", "b", cluster, clients, BenchSpec.defaults(), false, Duration.ofHours(1), List.of(), "", false));
    }

    private static Results<TaskResult> told(String... json) throws Exception {
        List<TaskResult> told = new ArrayList<>();
        for (String text : json) {
            JsonNode result = new ObjectMapper().readTree("{" + text + "}");
            told.add(new TaskResult("host", result, false, null));
        }
        return new Results<>(told);
    }

    @Test
    void theAddressOfANameIsThatOfItsLnet() throws Exception {
        Object next = tool().after(told(
                MOUNTED + ",\"nids\":[\"10.0.0.7@tcp\",\"172.17.0.1@tcp\"]", MOUNTED + ",\"nids\":[\"10.9.9.9@tcp\"]"));

        FindHardware hardware = (FindHardware) ((Then<?, ?>) next).first();
        assertThat(hardware.clients()).extracting(Host::nidAddress).containsExactly("10.0.0.7", "10.0.0.8");
        assertThat(hardware.clients()).extracting(Host::address).containsExactly("node1.example.org", "10.0.0.8");
    }

    @Test
    void aNameWithoutAnAddressIsToldToBeListedByOne() {
        assertThatThrownBy(() -> tool().after(told(MOUNTED, MOUNTED)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("node1 is listed by a name")
                .hasMessageNotContaining("node2");
    }
}
