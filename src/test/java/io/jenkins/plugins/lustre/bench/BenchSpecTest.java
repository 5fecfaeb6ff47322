package io.jenkins.plugins.lustre.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchSpecTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1MiB, 1, 3, 0, , clients",
        "1, 3MiB, 1, 3, 0, , fileSize",
        "1, 1MiB, 0, 3, 0, , processesPerClient",
        "1, 1MiB, 1, 0, 0, , repetitions",
        "1, 1MiB, 1, 3, -2, , stripeCount",
        "1, 1MiB, 1, 3, 4, 0, ost",
        "1, 1MiB, 1, 3, 1, -1, ost",
    })
    void aRefusalNamesTheParameter(
            int clients, String block, int processes, int repetitions, int stripes, Integer ost, String parameter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenchSpec(
                        List.of(clients),
                        List.of(Access.WRITE),
                        BenchTool.FIO,
                        Size.parse("4MiB"),
                        Size.parse(block),
                        processes,
                        repetitions,
                        stripes,
                        ost,
                        false,
                        false,
                        0))
                .withMessageStartingWith(parameter + ":");
    }

    @Test
    void knowsTheSpaceItNeeds() {
        BenchSpec spec = BenchSpec.defaults();
        assertThat(spec.space(3)).isEqualTo(3L << 30);
        assertThat(spec.blocks()).isEqualTo(1024);
        assertThat(spec.maxClients()).isEqualTo(1);
    }

    @Test
    void wordsAreReadBackAndOthersRefusedWithTheKnownOnes() {
        assertThat(BenchTool.parse("fio")).isEqualTo(BenchTool.FIO);
        assertThat(Access.parse("read")).isEqualTo(Access.READ);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchTool.parse("iozone"))
                .withMessageContaining("auto, fio, dd, ior, mdtest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Access.parse("append"))
                .withMessageContaining("write, read");
    }
}
