package io.jenkins.plugins.lustre.bench.mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The outputs are those of IOR 4.1.0+dev and mdtest under Open MPI 4.1.4, with two processes on each of three hosts; in one
 * of them IOR was built for MPICH.
 */
class MpiBenchTest {
    private static final double MIB = 1048576;

    private static String recorded(String name) throws IOException {
        try (InputStream in =
                MpiBenchTest.class.getResourceAsStream("/io/jenkins/plugins/lustre/bench/recorded/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BenchSpec ior(int processes, boolean direct) {
        return new BenchSpec(
                List.of(3),
                List.of(Access.WRITE, Access.READ),
                BenchTool.IOR,
                Size.parse("8MiB"),
                Size.parse("1MiB"),
                processes,
                1,
                0,
                null,
                direct,
                false,
                0);
    }

    private static BenchSpec mdtest(List<Access> operations, int processes) {
        return new BenchSpec(
                List.of(3),
                operations,
                BenchTool.MDTEST,
                Size.parse("4GiB"),
                Size.parse("1MiB"),
                processes,
                1,
                0,
                null,
                false,
                false,
                100);
    }

    @Test
    void a_write_is_flushed_and_a_read_reads_the_files_of_another_client() {
        assertThat(IorBench.arguments(ior(2, false), Access.WRITE, "/mnt/data/b", "IOR-4.0.0, Open MPI 4.1.4", 3))
                .containsExactly(
                        "-a",
                        "POSIX",
                        "-w",
                        "-k",
                        "-F",
                        "-e",
                        "-b",
                        "8388608",
                        "-t",
                        "1048576",
                        "-o",
                        "/mnt/data/b/ior");
        assertThat(IorBench.arguments(ior(2, false), Access.READ, "/mnt/data/b", "IOR-4.0.0", 3))
                .contains("-r", "-C")
                .doesNotContain("-w", "-e");
        assertThat(IorBench.arguments(ior(2, false), Access.READ, "/mnt/data/b", "IOR-4.0.0", 1))
                .doesNotContain("-C");
    }

    @Test
    void direct_io_is_asked_for_as_the_version_wants_it() {
        assertThat(IorBench.arguments(ior(1, true), Access.WRITE, "/b", "IOR-3.2.1", 1))
                .contains("-B")
                .doesNotContain("--posix.odirect");
        for (String later : List.of("IOR-3.3.0", "IOR-4.1.0+dev", "ior build 0a1b2c3d4e5f")) {
            assertThat(IorBench.arguments(ior(1, true), Access.WRITE, "/b", later, 1))
                    .as(later)
                    .contains("--posix.odirect")
                    .doesNotContain("-B");
        }
    }

    @Test
    void an_ior_without_json_is_known_by_its_version() {
        assertThat(IorBench.writesSummary("IOR-3.0.1")).isFalse();
        assertThat(IorBench.writesSummary("IOR-2.10.3")).isFalse();
        assertThat(IorBench.writesSummary("IOR-3.2.0")).isTrue();
        assertThat(IorBench.writesSummary("IOR-10.0.0")).isTrue();
        assertThat(IorBench.writesSummary("ior build 0a1b2c3d4e5f")).isTrue();
    }

    @Test
    void the_rate_of_all_processes_is_the_figure() throws IOException {
        Measurement write =
                IorBench.measurement(ior(2, false), Access.WRITE, 3, recorded("ior-4.1.0-three-hosts-write.json.txt"));
        Measurement read =
                IorBench.measurement(ior(2, false), Access.READ, 3, recorded("ior-4.1.0-three-hosts-read.json.txt"));
        assertThat(write.rate()).isCloseTo(212.7338 * MIB, within(1.0));
        assertThat(read.rate()).isCloseTo(2040.3826 * MIB, within(1.0));
    }

    @Test
    void another_operation_or_another_number_of_processes_is_no_figure() throws IOException {
        String write = recorded("ior-4.1.0-three-hosts-write.json.txt");
        assertThatThrownBy(() -> IorBench.measurement(ior(2, false), Access.READ, 3, write))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("IOR reported [write] instead of one read");
        assertThatThrownBy(() -> IorBench.measurement(ior(4, false), Access.WRITE, 3, write))
                .hasMessageContaining("ran with 6 processes instead of 12");
        assertThatThrownBy(() -> IorBench.measurement(ior(3, false), Access.WRITE, 2, write))
                .hasMessageContaining("ran on 3 hosts instead of 2");
    }

    @Test
    void an_ior_for_another_mpi_is_found_out() throws IOException {
        String each = recorded("ior-4.1.0-other-mpi.json.txt");
        assertThatThrownBy(() -> IorBench.measurement(ior(2, false), Access.WRITE, 3, each))
                .hasMessageContaining("IOR ran with 1 processes instead of 6")
                .hasMessageContaining("built for another MPI");
    }

    @Test
    void a_summary_that_was_cut_off_is_no_figure() throws IOException {
        String write = recorded("ior-4.1.0-three-hosts-write.json.txt");
        for (int length : new int[] {0, 1, 100, write.indexOf("bwMiB")}) {
            assertThatThrownBy(() -> IorBench.measurement(ior(2, false), Access.WRITE, 3, write.substring(0, length)))
                    .as(length + " characters")
                    .isInstanceOf(OutputException.class);
        }
    }

    @Test
    void mdtest_does_each_operation_on_another_client() {
        BenchSpec spec = mdtest(BenchTool.MDTEST.operations(), 2);
        assertThat(MdtestBench.arguments(spec, BenchTool.MDTEST.operations(), "/mnt/data/b", "IOR-4.0.0", 3))
                .containsExactly(
                        "-F", "-C", "-T", "-E", "-r", "-u", "-N", "1", "-n", "100", "-d", "/mnt/data/b/mdtest");
        assertThat(MdtestBench.arguments(spec, BenchTool.MDTEST.operations(), "/mnt/data/b", "IOR-3.2.1", 3))
                .containsSequence("-N", "2");
        assertThat(MdtestBench.arguments(spec, BenchTool.MDTEST.operations(), "/mnt/data/b", "IOR-4.0.0", 1))
                .doesNotContain("-N");
        assertThat(MdtestBench.arguments(spec, List.of(Access.STAT), "/mnt/data/b", "IOR-4.0.0", 1))
                .as("what is measured again")
                .startsWith("-F", "-C", "-T", "-r", "-u");
    }

    @Test
    void the_rows_that_were_asked_for_come_back_in_their_order() throws IOException {
        String table = recorded("mdtest-4.1.0-three-hosts.txt");
        assertThat(MdtestBench.measurements(
                        mdtest(BenchTool.MDTEST.operations(), 2), BenchTool.MDTEST.operations(), 3, table))
                .extracting(Measurement::rate)
                .containsExactly(6349.474, 8610.913, 7325.655, 6526.999);
        assertThat(MdtestBench.measurements(
                        mdtest(BenchTool.MDTEST.operations(), 2), List.of(Access.REMOVE, Access.STAT), 3, table))
                .extracting(Measurement::rate)
                .containsExactly(6526.999, 8610.913);
    }

    @Test
    void an_operation_that_mdtest_did_not_do_is_named() throws IOException {
        String table = recorded("mdtest-4.1.0-not-found.txt");
        assertThatThrownBy(() ->
                        MdtestBench.measurements(mdtest(List.of(Access.CREATE), 2), List.of(Access.CREATE), 3, table))
                .hasMessageContaining(
                        "mdtest reported 0 rows \"File creation\" instead of one; it reported [File stat]");
        assertThatThrownBy(() ->
                        MdtestBench.measurements(mdtest(List.of(Access.CREATE), 2), List.of(Access.CREATE), 3, ""))
                .hasMessageContaining("no benchmark result found");
    }
}
