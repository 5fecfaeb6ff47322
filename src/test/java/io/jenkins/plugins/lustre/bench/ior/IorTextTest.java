package io.jenkins.plugins.lustre.bench.ior;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.output.Collected;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IorTextTest {
    private static final String HEADER =
            "access    bw(MiB/s)  block(KiB) xfer(KiB)  open(s)    wr/rd(s)   close(s)   total(s)   iter\n";
    private static final Comparator<Double> RATE = (a, b) -> Math.abs(a - b) <= 1e-9 * Math.abs(b) ? 0 : 1;
    private static final Comparator<Double> TWO_DECIMALS = (a, b) -> Math.abs(a - b) <= 0.0051 ? 0 : 1;

    @Property(tries = 600)
    void whatIsPutInComesOut(
            @ForAll IorGrammar.Version version,
            @ForAll long seed,
            @ForAll boolean quiet,
            @ForAll("prefixes") String prefix,
            @ForAll("lineEnds") String lineEnd,
            @ForAll("rates") List<Double> writes,
            @ForAll @IntRange(min = 1, max = 9999) int tasks,
            @ForAll @IntRange(min = 1, max = 128) int perNode) {
        List<Double> reads = writes.stream().map(rate -> rate * 1.5 + 0.01).toList();
        String output = new IorGrammar(version, seed, quiet, prefix, lineEnd)
                .run(writes, reads, tasks, perNode)
                .run(reads, writes, tasks, perNode)
                .text();

        Collected found = Collected.of(new IorText(), output);

        assertThat(found.problems).isEmpty();
        assertThat(found.mib("write", "iteration"))
                .usingElementComparator(RATE)
                .containsExactlyElementsOf(both(IorGrammar.shown(writes), IorGrammar.shown(reads)));
        assertThat(found.mib("read", "iteration"))
                .usingElementComparator(RATE)
                .containsExactlyElementsOf(both(IorGrammar.shown(reads), IorGrammar.shown(writes)));
        assertThat(found.results).extracting(ToolResult::run).contains(0, 1).doesNotContain(2);
        if (quiet) {
            assertThat(found.results).extracting(ToolResult::statistic).containsOnly("iteration");
        } else {
            assertThat(found.results).extracting(ToolResult::tasks).containsOnly(tasks);
            assertThat(found.results).extracting(ToolResult::nodes).containsOnly((tasks + perNode - 1) / perNode);
            assertThat(found.results).extracting(ToolResult::version).containsOnly(version.number);
            assertThat(found.mib("write", "max"))
                    .usingElementComparator(TWO_DECIMALS)
                    .containsExactly(IorGrammar.max(writes), IorGrammar.max(reads));
            assertThat(found.mib("read", "min"))
                    .usingElementComparator(TWO_DECIMALS)
                    .containsExactly(IorGrammar.min(reads), IorGrammar.min(writes));
            assertThat(found.mib("write", "mean"))
                    .usingElementComparator(TWO_DECIMALS)
                    .containsExactly(IorGrammar.mean(writes), IorGrammar.mean(reads));
        }
    }

    @Property(tries = 100)
    void theTestsOfAScriptOf210HaveOneHeader(
            @ForAll long seed, @ForAll("rates") List<Double> writes, @ForAll @IntRange(min = 2, max = 4) int tests) {
        List<Double> reads = writes.stream().map(rate -> rate * 1.5 + 0.01).toList();
        IorGrammar output = new IorGrammar(IorGrammar.Version.V2_10, seed, false, "", "\n").run(writes, reads, 24, 8);
        List<Double> expected = new ArrayList<>(IorGrammar.shown(writes));
        for (int test = 1; test < tests; test++) {
            output.test(reads, writes, 24, 8);
            expected.addAll(IorGrammar.shown(reads));
        }

        Collected found = Collected.of(new IorText(), output.text());

        assertThat(found.problems).isEmpty();
        assertThat(found.mib("write", "iteration")).usingElementComparator(RATE).containsExactlyElementsOf(expected);
        assertThat(found.mib("write", "max")).hasSize(tests);
        assertThat(found.mib("read", "max")).hasSize(tests);
        assertThat(found.results).extracting(ToolResult::run).containsOnly(0);
        assertThat(found.results.get(found.results.size() - 1).test()).isEqualTo(tests - 1);
    }

    @Test
    void anIterationBehindASummaryIsNotTakenForIt() {
        Collected found = Collected.of(
                new IorText(),
                "Operation   Max(MiB)   Min(MiB)  Mean(MiB)     StdDev    Mean(s)\n"
                        + "write 20.00 10.00 15.00 5.00 0.1\nwrite 2029.80 1024.00 256.00 0.1 0.1 0.1 0.3 0\n");
        assertThat(found.mib("write", "mean")).containsExactly(15.0);
        assertThat(found.problems).singleElement().asString().startsWith("3: IOR's write is no row of the summary");
    }

    @Test
    void aTableOpensARunOfItsOwnWhereNoBannerIsPrinted() {
        Collected found = Collected.of(
                new IorText(),
                HEADER + "write 10 1 1 0.1 0.1 0.1 0.1 0\n" + HEADER + "write 20.00 1 1 0.1 0.1 0.1 0.1 0\n");
        assertThat(found.mib("write", "iteration")).containsExactly(10.0, 20.0);
        assertThat(found.results).extracting(ToolResult::run).containsExactly(0, 1);
    }

    @Test
    void twoRowsOfTheSameOperationAreTwoResults() {
        Collected found = Collected.of(
                new IorText(), HEADER + "write 10.0 1 1 1 1 1 1 0\nwrite 11.0 1 1 1 1 1 1 0\nread 5 1 1 1 1 1 1 0\n");
        assertThat(found.mib("write", "iteration")).containsExactly(10.0, 11.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "nan", "-nan", "inf", "-nan%"})
    void aRowWithoutABandwidthIsNamedByLine(String value) {
        Collected found = Collected.of(
                new IorText(),
                HEADER + "write     " + value + "   1024.00 256.00 0.1 0.1 0.1 0.2 0\nread 7.5 1 1 1 1 1 1 0\n");
        assertThat(found.problems).containsExactly("2: IOR's write has no bandwidth, but \"" + value + "\"");
        assertThat(found.mib("read", "iteration")).containsExactly(7.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write 1 2 3 4 5 6 7 8",
                "the write 10.0 1 1 1 1 1 1 0",
                "write",
                "read timed out after 30 s on 5 servers",
                "write: 10.0 1 1 1 1 1 1 0",
                "overwrite 10.0 1 1 1 1 1 1 0",
            })
    void linesThatOnlyLookLikeRowsAreNoResults(String line) {
        String before = line.startsWith("write 1") ? "" : HEADER;
        assertThat(Collected.of(new IorText(), before + line + "\n").results).isEmpty();
    }

    @Test
    void aNegativeTimeDoesNotMoveTheColumns() {
        Collected found = Collected.of(
                new IorText(),
                "access    bw(MiB/s)  IOPS       Latency(s)  block(KiB) xfer(KiB)  open(s)    wr/rd(s)   close(s)   total(s)   iter\n"
                        + "write     2.50       2.50          -        1024.00    256.00        -          -       0.1        0.1        3   \n");
        assertThat(found.mib("write", "iteration")).containsExactly(2.5);
        assertThat(found.results.get(0).iteration()).isEqualTo(3);
        assertThat(found.results.get(0).iops()).isEqualTo(2.5);
    }

    @Test
    void theMaximumAloneIsAResult() {
        Collected found = Collected.of(new IorText(), "Max Write: 1234.56 MiB/sec (1294.53 MB/sec)\n");
        assertThat(found.mib("write", "max")).containsExactly(1234.56);
    }

    private static List<Double> both(List<Double> first, List<Double> second) {
        List<Double> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Provide
    Arbitrary<List<Double>> rates() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0.000_01, 1).ofScale(6),
                        Arbitraries.doubles().between(1, 3600).ofScale(4),
                        Arbitraries.doubles().between(3600, 9_000_000).ofScale(3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of(
                "", "0: ", "[rank0] ", "[1,0]<stdout>:", "node-07.cluster: ", "> ", "#    ", "\u001b[32m");
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\u001b[0m\n");
    }
}
