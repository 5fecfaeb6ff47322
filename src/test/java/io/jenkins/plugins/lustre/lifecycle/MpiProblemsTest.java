package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MpiProblemsTest {
    private static final MpiLook GOOD =
            new MpiLook("Open MPI 4.1.4", "/usr/bin/mpirun", "IOR-4.0.0", "/usr/bin/ior", "centos", Map.of());
    private static final List<Host> CLIENTS = List.of(
            new Host("client1", Role.CLIENT, "192.0.2.1", "10.0.0.1", List.of()),
            new Host("client2", Role.CLIENT, "192.0.2.2", "10.0.0.2", List.of()));

    private static List<String> problems(MpiLook first, MpiLook second) {
        return new MpiProblems(BenchTool.IOR, CLIENTS, List.of(first, second)).all();
    }

    @Test
    void clients_that_have_the_same_have_no_problem() {
        assertThat(problems(GOOD, GOOD)).isEmpty();
    }

    @Test
    void every_client_without_mpi_or_the_tool_is_named() {
        MpiLook nothing = new MpiLook("", "", "", "", "centos", Map.of());
        assertThat(problems(GOOD, nothing))
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("client2: "))
                .anyMatch(problem -> problem.contains("mpirun is not installed"))
                .anyMatch(problem -> problem.contains("ior is not installed"));
    }

    @Test
    void different_versions_and_places_are_set_side_by_side() {
        MpiLook other = new MpiLook(
                "MPICH 4.0.2", "/usr/lib64/mpich/bin/mpirun", "IOR-4.0.0", "/opt/ior/bin/ior", "centos", Map.of());
        assertThat(problems(GOOD, other))
                .containsExactly(
                        "MPI must be the same on all clients (client1: Open MPI 4.1.4, client2: MPICH 4.0.2).",
                        "mpirun must be the same on all clients (client1: /usr/bin/mpirun, client2:"
                                + " /usr/lib64/mpich/bin/mpirun).",
                        "ior must be the same on all clients (client1: /usr/bin/ior, client2: /opt/ior/bin/ior).");
    }

    @Test
    void a_client_that_ssh_does_not_reach_is_named_with_its_words_and_what_to_do() {
        MpiLook first = new MpiLook(
                GOOD.mpi(),
                GOOD.mpirun(),
                GOOD.version(),
                GOOD.program(),
                "centos",
                Map.of("10.0.0.2", "Host key verification failed."));
        assertThat(problems(first, GOOD))
                .singleElement()
                .asString()
                .startsWith("client2 (10.0.0.2): mpirun on client1 cannot start anything there")
                .contains("Host key verification failed", "Let centos log in from client1 to 10.0.0.2", "known_hosts");
    }

    @Test
    void root_cannot_use_open_mpi_but_mpich() {
        MpiLook root = new MpiLook("Open MPI 5.0.1", "/m", "IOR-4.0.0", "/i", "root", Map.of());
        assertThat(problems(root, root)).hasSize(2).allMatch(problem -> problem.contains("the login user is root"));
        MpiLook mpich = new MpiLook("MPICH 4.0.2", "/m", "IOR-4.0.0", "/i", "root", Map.of());
        assertThat(problems(mpich, mpich)).isEmpty();
    }

    @Test
    void an_ior_without_a_json_summary_is_refused() {
        MpiLook old = new MpiLook(GOOD.mpi(), GOOD.mpirun(), "IOR-3.0.1", GOOD.program(), "centos", Map.of());
        assertThat(problems(old, old))
                .hasSize(2)
                .allMatch(problem -> problem.contains("IOR-3.0.1 writes no JSON summary. Install IOR 3.2 or newer."));
    }
}
