package io.jenkins.plugins.lustre.trend;

import static io.jenkins.plugins.lustre.trend.Examples.accepted;
import static io.jenkins.plugins.lustre.trend.Examples.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final DropGate DROP = new DropGate(10, 10, Severity.UNSTABLE);
    private static final ChangePointGate CHANGE = new ChangePointGate(2, Severity.FAILURE);

    @Test
    void the_minimum_is_fixed() {
        MinimumGate gate = new MinimumGate(Threshold.parse("1000 MB/s"), Severity.FAILURE);

        assertThat(gate.judge(figure(1e9, List.of())).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(gate.judge(figure(0.95e9, List.of())))
                .isEqualTo(new Verdict("minimum", Outcome.FAILURE, "950 MB/s is below the minimum of 1.00 GB/s."));
    }

    @Test
    void the_minimum_does_not_compare_bytes_with_operations() {
        MinimumGate gate = new MinimumGate(Threshold.parse("50 kop/s"), Severity.FAILURE);

        assertThat(gate.judge(figure(1, List.of())).outcome()).isEqualTo(Outcome.INACTIVE);
    }

    @Test
    void the_drop_is_measured_against_the_median_of_accepted_figures() {
        List<Point> history = new ArrayList<>(accepted(1.00e9, 1.02e9, 0.98e9, 5e9));
        history.add(new Point(0.1e9, Examples.CLUSTER, false));

        assertThat(DROP.judge(figure(0.95e9, history)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(DROP.judge(figure(0.80e9, history)))
                .isEqualTo(new Verdict(
                        "maximum drop",
                        Outcome.UNSTABLE,
                        "800 MB/s is 21 % below the baseline of 1.01 GB/s (median of 4 accepted figures); 10 % below is"
                                + " allowed."));
    }

    @Test
    void exactly_the_allowed_drop_passes() {
        assertThat(new DropGate(25, 10, Severity.FAILURE)
                        .judge(figure(0.75, accepted(1, 1, 1)))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void without_history_the_drop_is_not_judged() {
        assertThat(DROP.judge(figure(1, accepted(1e9, 1e9))))
                .isEqualTo(new Verdict(
                        "maximum drop",
                        Outcome.INACTIVE,
                        "The baseline needs 3 accepted figures of the same cluster, and there are 2."));
    }

    @Test
    void another_cluster_is_no_regression() {
        Subject moved = new Subject(
                Unit.BYTES_PER_SECOND,
                List.of(1.0),
                Examples.cluster("d3.2xlarge", "2.15.4"),
                null,
                accepted(9, 9, 9, 9, 9, 9, 9, 9, 9, 9));

        assertThat(DROP.judge(moved).outcome()).isEqualTo(Outcome.INACTIVE);
        assertThat(CHANGE.judge(moved).outcome()).isEqualTo(Outcome.INACTIVE);
    }

    @Test
    void bad_builds_do_not_become_the_new_normal() {
        List<Point> history = new ArrayList<>(accepted(1e9, 1e9, 1e9, 1e9, 1e9));
        for (int build = 0; build < 40; build++) {
            Judgement judgement = Judgement.of(figure(0.8e9, history), List.of(DROP));
            assertThat(judgement.outcome()).isEqualTo(Outcome.UNSTABLE);
            history.add(new Point(0.8e9, Examples.CLUSTER, judgement.accepted()));
        }
    }

    @Test
    void the_share_of_the_line_rate_needs_the_line_rate() {
        LineRateGate gate = new LineRateGate(80, Severity.UNSTABLE);
        Ceiling ceiling = new Hardware(3, 10e9, false, 1, 10e9, true, 0.5e9, true, 3).ceiling();
        Subject guide = new Subject(Unit.BYTES_PER_SECOND, List.of(1.1e9), Examples.CLUSTER, ceiling, List.of());

        assertThat(gate.judge(guide))
                .isEqualTo(new Verdict(
                        "share of line rate",
                        Outcome.PASSED,
                        "1.10 GB/s is 88 % of the line rate of 1.25 GB/s (server network, promised only as a baseline);"
                                + " 80 % is asked for."));
        assertThat(new LineRateGate(90, Severity.UNSTABLE).judge(guide).outcome())
                .isEqualTo(Outcome.UNSTABLE);
        assertThat(gate.judge(figure(1.1e9, List.of())).outcome()).isEqualTo(Outcome.INACTIVE);
    }

    @Test
    void a_lasting_drop_is_told_until_it_is_gone_or_accepted() {
        double[] noise = GeneratedSeries.unchanged(Kind.WHITE, 60, 1).values();
        List<Point> history = new ArrayList<>();
        List<Integer> alarms = new ArrayList<>();
        for (int build = 0; build < 60; build++) {
            double rate = (build >= 25 && build < 40 ? 0.9e9 : 1e9) + 5e6 * noise[build];
            Verdict verdict = CHANGE.judge(figure(rate, history));
            if (verdict.outcome() == Outcome.FAILURE) {
                alarms.add(build);
                assertThat(verdict.explanation()).contains("The level fell by", "from 1.00 GB/s to");
            }
            history.add(new Point(rate, Examples.CLUSTER, !verdict.outcome().isBad()));
        }

        assertThat(alarms.get(0)).isBetween(26, 29);
        assertThat(alarms).contains(35, 39).allMatch(build -> build < 43);

        Subject inTheDrop = figure(0.9e9, history.subList(0, 35));
        assertThat(CHANGE.judge(inTheDrop).outcome()).isEqualTo(Outcome.FAILURE);
        List<Point> acceptedByHand = new ArrayList<>(history.subList(0, 35));
        acceptedByHand.set(30, new Point(0.9e9, Examples.CLUSTER, true, true));
        assertThat(CHANGE.judge(figure(0.9e9, acceptedByHand)).outcome()).isEqualTo(Outcome.INACTIVE);
    }

    @Test
    void a_rise_is_no_alarm() {
        double[] noise = GeneratedSeries.unchanged(Kind.WHITE, 40, 1).values();
        List<Point> history = new ArrayList<>();
        for (int build = 0; build < 40; build++) {
            double rate = (build < 20 ? 1e9 : 1.2e9) + 5e6 * noise[build];
            assertThat(CHANGE.judge(figure(rate, history)).outcome()).isIn(Outcome.PASSED, Outcome.INACTIVE);
            history.add(new Point(rate, Examples.CLUSTER, true));
        }
    }

    @Test
    void the_worst_verdict_counts() {
        Subject subject = figure(0.5e9, accepted(1e9, 1e9, 1e9));
        Gate minimum = new MinimumGate(Threshold.parse("600 MB/s"), Severity.FAILURE);

        assertThat(Judgement.of(subject, List.of(DROP, minimum, CHANGE)).outcome())
                .isEqualTo(Outcome.FAILURE);
        assertThat(Judgement.of(subject, List.of(DROP, CHANGE)).outcome()).isEqualTo(Outcome.UNSTABLE);
        assertThat(Judgement.of(subject, List.of(CHANGE)).outcome()).isEqualTo(Outcome.INACTIVE);
        assertThat(Judgement.of(subject, List.of()).accepted()).isTrue();
    }

    @Test
    void a_suspect_figure_is_judged_by_the_median_of_all_runs() {
        List<Gate> gates = List.of(DROP);
        List<Point> history = accepted(1e9, 1e9, 1e9);
        Subject suspect = figure(0.7e9, history);

        assertThat(Judgement.of(suspect, gates).accepted()).isFalse();
        Subject confirmed = suspect.withRun(1e9).withRun(0.99e9);
        assertThat(confirmed.rate()).isEqualTo(0.99e9);
        assertThat(Judgement.of(confirmed, gates).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(Judgement.of(confirmed, gates).verdicts().get(0).explanation())
                .startsWith("990 MB/s (median of 3 runs) is 1.0 % below");
    }

    @Test
    void senseless_limits_are_refused() {
        assertThatThrownBy(() -> new DropGate(0, 10, Severity.FAILURE)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new DropGate(10, 2, Severity.FAILURE)).hasMessageContaining("at least 3");
        assertThatThrownBy(() -> new LineRateGate(101, Severity.FAILURE)).hasMessageContaining("at most 100");
    }
}
