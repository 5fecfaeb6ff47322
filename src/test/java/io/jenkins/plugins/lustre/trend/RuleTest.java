package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @Test
    void readsEveryForm() {
        assertThat(Rule.parse("write >= 1000 MB/s", Severity.UNSTABLE))
                .isEqualTo(new Rule(
                        "write >= 1000 MB/s",
                        0,
                        "write",
                        new MinimumGate(new Threshold(1e9, Unit.BYTES_PER_SECOND), Severity.UNSTABLE)));
        assertThat(Rule.parse(" 3  clients read  >= 8 Gbit/s", Severity.FAILURE))
                .isEqualTo(new Rule(
                        "3 clients read >= 8 Gbit/s",
                        3,
                        "read",
                        new MinimumGate(new Threshold(1e9, Unit.BYTES_PER_SECOND), Severity.FAILURE)));
        assertThat(Rule.parse("drop 10 %", Severity.UNSTABLE).gate())
                .isEqualTo(new DropGate(10, Baseline.DEFAULT_WINDOW, Severity.UNSTABLE));
        assertThat(Rule.parse("1 client write share 62.5%", Severity.UNSTABLE))
                .isEqualTo(
                        new Rule("1 client write share 62.5%", 1, "write", new LineRateGate(62.5, Severity.UNSTABLE)));
        assertThat(Rule.parse("change", Severity.UNSTABLE).gate())
                .isEqualTo(new ChangePointGate(ChangePointGate.DEFAULT_PERCENT, Severity.UNSTABLE));
        assertThat(Rule.parse("file-creation change 5 %", Severity.UNSTABLE))
                .isEqualTo(new Rule(
                        "file-creation change 5 %", 0, "file-creation", new ChangePointGate(5, Severity.UNSTABLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "write", "write > 1 GB/s", ">= fast", "drop", "share", "drop 0 %", "share 101 %", "x y z"})
    void refusesWhatItCannotRead(String text) {
        assertThatThrownBy(() -> Rule.parse(text, Severity.UNSTABLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a gate: '" + text.trim() + "': ");
    }

    @ParameterizedTest
    @CsvSource({
        "file-stat, stat, true",
        "file-stat, file-stat, true",
        "file-creation, create, true",
        "file-removal, remove, true",
        "file-read, read, true",
        "read, read, true",
        "directory-stat, stat, false",
        "file-stat, read, false",
        "write, create, false"
    })
    void anOperationIsNamedAsInTheRecordOrAsInTheBench(String operation, String word, boolean meant) {
        Series series =
                new Series(BenchTool.MDTEST, operation, Unit.OPERATIONS_PER_SECOND, 2, 1, null, null, 1, null, false);

        assertThat(Rule.parse(word + " >= 1 op/s", Severity.UNSTABLE).isFor(series))
                .isEqualTo(meant);
    }

    @Test
    void judgesTheRowsItIsForAndNamesWhatJudgesNone() {
        Rules rules = Rules.parse(List.of("3 clients >= 1.2 GB/s", "read >= 1 GB/s"), Severity.UNSTABLE);

        HistoryEntry judged = rules.judge(Entries.of(1, 1.1e9, "c5n.xlarge"), List.of());

        assertThat(judged.judgements().get(0).verdicts()).isEmpty();
        assertThat(judged.judgements().get(1).outcome()).isEqualTo(Outcome.UNSTABLE);
        assertThat(judged.outcome()).isEqualTo(Outcome.UNSTABLE);
        assertThat(rules.unused(judged)).containsExactly("read >= 1 GB/s");
    }

    @Test
    void aGateWithoutEnoughHistoryIsInactiveAndABadBuildDoesNotBecomeTheBaseline() {
        Rules rules = Rules.parse(List.of("drop 10 %"), Severity.UNSTABLE);
        List<HistoryEntry> history = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int build = 1; build <= 12; build++) {
            HistoryEntry judged = rules.judge(Entries.of(build, build < 6 ? 1e9 : 0.8e9, "c5n.xlarge"), history);
            outcomes.add(judged.outcome());
            history.add(judged);
        }

        assertThat(outcomes.subList(0, 3)).containsOnly(Outcome.INACTIVE);
        assertThat(outcomes.subList(3, 5)).containsOnly(Outcome.PASSED);
        assertThat(outcomes.subList(5, 12)).containsOnly(Outcome.UNSTABLE);
    }

    @Test
    void anotherInstanceTypeStartsANewBaseline() {
        Rules rules = Rules.parse(List.of("drop 10 %"), Severity.UNSTABLE);
        List<HistoryEntry> history = new ArrayList<>();
        for (int build = 1; build <= 5; build++) {
            history.add(rules.judge(Entries.of(build, 1e9, "c5n.xlarge"), history));
        }

        assertThat(rules.judge(Entries.of(6, 0.5e9, "c5n.large"), history).outcome())
                .isEqualTo(Outcome.INACTIVE);
    }

    @Test
    void judgingAgainWhatIsInTheHistoryGivesTheSame() {
        Rules rules = Rules.parse(List.of("drop 10 %"), Severity.UNSTABLE);
        List<HistoryEntry> history = new ArrayList<>();
        for (int build = 1; build <= 8; build++) {
            history.add(rules.judge(Entries.of(build, build == 5 ? 0.5e9 : 1e9, "c5n.xlarge"), history));
        }

        assertThat(history)
                .allSatisfy(entry -> assertThat(rules.judge(entry, history)).isEqualTo(entry));
    }
}
