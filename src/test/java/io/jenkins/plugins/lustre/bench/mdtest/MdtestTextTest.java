package io.jenkins.plugins.lustre.bench.mdtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.output.Collected;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdtestTextTest {
    private static final List<String> OPERATIONS = List.of(
            "Directory creation",
            "Directory stat",
            "Directory removal",
            "File creation",
            "File stat",
            "File read",
            "File removal",
            "Tree creation",
            "Tree removal");

    @Property(tries = 400)
    void whatIsPutInComesOut(
            @ForAll("headings") String heading,
            @ForAll long seed,
            @ForAll boolean colon,
            @ForAll boolean ranks,
            @ForAll("prefixes") String prefix,
            @ForAll @IntRange(min = 1, max = 99_999) int tasks,
            @ForAll boolean banner) {
        Random random = new Random(seed);
        double[] rates = random.doubles(OPERATIONS.size(), 0.001, 9e7).toArray();
        StringBuilder out = new StringBuilder();
        if (banner) {
            out.append(prefix)
                    .append("mdtest-3.2.0 was launched with ")
                    .append(tasks)
                    .append(" total task(s) on 3 node(s)\n");
        }
        out.append(prefix).append("\n").append(prefix).append(heading).append('\n');
        out.append(prefix)
                .append("   Operation                      Max            Min           Mean        Std Dev\n");
        out.append(prefix)
                .append("   ---------                      ---            ---           ----        -------\n");
        for (int i = 0; i < rates.length; i++) {
            if (random.nextInt(4) == 0) {
                out.append("WARNING: unable to stat file, 1 2 3 4\n");
            }
            out.append(prefix)
                    .append(row(OPERATIONS.get(i), rates[i], colon, ranks))
                    .append('\n');
        }
        out.append(prefix).append("\n").append(prefix).append("SUMMARY time (in ops/sec): (of 1 iterations)\n");
        out.append(prefix).append(row("File creation", 77, colon, ranks)).append('\n');
        out.append("-- finished at 11/22/2026 17:31:33 --\n");

        Collected found = Collected.of(new MdtestText(), out.toString());

        assertThat(found.problems).isEmpty();
        assertThat(found.results).hasSize(3 * OPERATIONS.size());
        for (int i = 0; i < rates.length; i++) {
            assertThat(found.ops(OPERATIONS.get(i), "max")).containsExactly(three(rates[i] * 3));
            assertThat(found.ops(OPERATIONS.get(i), "min")).containsExactly(three(rates[i]));
            assertThat(found.ops(OPERATIONS.get(i), "mean")).containsExactly(three(rates[i] * 2));
        }
        assertThat(found.results).extracting(ToolResult::tasks).containsOnly(banner ? tasks : null);
        assertThat(found.results).extracting(ToolResult::version).containsOnly(banner ? "3.2.0" : "");
    }

    @Test
    void aPhaseThatDidNotRunAndAValueThatWasNotComputedAreNoFigures() {
        Collected found = Collected.of(new MdtestText(), """
                SUMMARY rate: (of 1 iterations)
                   File creation             :     152158.161     152158.096     152158.133          0.018
                   File stat                 :          0.000          0.000          0.000          0.000
                   File create (stonewall)   :             NA             NA     192441.203             NA
                """);
        assertThat(found.problems).isEmpty();
        assertThat(found.results)
                .extracting(ToolResult::operation, ToolResult::statistic)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("File creation", "max"),
                        org.assertj.core.groups.Tuple.tuple("File creation", "min"),
                        org.assertj.core.groups.Tuple.tuple("File creation", "mean"),
                        org.assertj.core.groups.Tuple.tuple("File create (stonewall)", "mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-nan", "nan"})
    void aRateThatIsNoNumberIsNamedByLine(String value) {
        Collected found = Collected.of(
                new MdtestText(), "SUMMARY rate: (of 2 iterations)\n File stat  " + value + "  1.0 2.0 0.0\n");
        assertThat(found.problems).containsExactly("2: mdtest's File stat has no max, but \"" + value + "\"");
        assertThat(found.results).isEmpty();
    }

    @Test
    void timesAloneAreNoResult() {
        Collected found = Collected.of(
                new MdtestText(), "SUMMARY time: (of 1 iterations)\n" + row("File stat", 5, true, false) + "\n");
        assertThat(found.results).isEmpty();
    }

    @Test
    void theLinesOfAVerboseRunAreNotRates() {
        Collected found = Collected.of(
                new MdtestText(),
                "V-1:   File creation (stonewall):      0.500 sec,       1234.000 ops/sec\n"
                        + "SUMMARY: (of 1 iterations)\n" + row("File read", 5, true, false) + "\n"
                        + "V-1:   File creation     :      0.500 sec,       1234.000 ops/sec\n");
        assertThat(found.results).extracting(ToolResult::operation).containsOnly("File read");
    }

    private static String row(String operation, double rate, boolean colon, boolean ranks) {
        String perRank = ranks ? String.format(Locale.ROOT, "%14.3f %14.3f %14.3f     ", 1.0, 2.0, 3.0) : "";
        return String.format(
                Locale.ROOT,
                "   %-18s%s %s%14.3f %14.3f %14.3f %14.3f",
                operation,
                colon ? ":" : "",
                perRank,
                rate * 3,
                rate,
                rate * 2,
                rate / 7);
    }

    private static double three(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }

    @Test
    void verboseLinesNameTheLineOfTheProgramThatPrintsThem() {
        Collected found = Collected.of(new MdtestText(), """
                V-0: Rank   0 Line   987 SUMMARY rate: (of 1 iterations)
                V-0: Rank   0 Line   988    Operation                      Max            Min           Mean        Std Dev
                V-0: Rank   0 Line  1012    File creation     :        511.500        511.500        511.500          0.000
                V-0: Rank   0 Line  1012    File stat         :       2511.500       2511.500       2511.500          0.000
                """);
        assertThat(found.ops("File creation", "max")).containsExactly(511.5);
        assertThat(found.ops("File stat", "mean")).containsExactly(2511.5);
    }

    @Provide
    Arbitrary<String> headings() {
        return Arbitraries.of(
                "SUMMARY: (of 1 iterations)",
                "SUMMARY rate: (of 12 iterations)",
                "SUMMARY rate (in ops/sec): (of 3 iterations)");
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "0: ", "[rank0] ", "[1,0]<stdout>:", "node-07: ");
    }
}
