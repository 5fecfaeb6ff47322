package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A nightly job of 40 builds: Lustre gets 15 % slower at build 25, and other servers are used from build 32 on. */
class NightlyJobTest {

    private static final int BUILDS = 40;
    private static final int DROP = 25;
    private static final int OTHER_SERVERS = 32;

    private static final Rules RULES = Rules.parse(List.of("drop 10 %", "change"), Severity.UNSTABLE);

    private static List<HistoryEntry> nights;

    @BeforeAll
    static void everyNightIsJudgedByThoseBefore() {
        Random noise = new Random(40);
        nights = new ArrayList<>();
        for (int build = 1; build <= BUILDS; build++) {
            double level = build < DROP ? 1.1e9 : build < OTHER_SERVERS ? 0.935e9 : 0.7e9;
            String servers = build < OTHER_SERVERS ? "c5n.xlarge" : "c5n.large";
            HistoryEntry night = Entries.of(build, level * (1 + 0.01 * noise.nextGaussian()), servers);
            nights.add(RULES.judge(night, nights));
        }
    }

    private static List<Integer> builds(String gate, Outcome outcome) {
        return nights.stream()
                .filter(night -> night.judgements().stream()
                        .allMatch(row -> row.verdicts().stream()
                                .anyMatch(verdict -> verdict.gate().equals(gate) && verdict.outcome() == outcome)))
                .map(HistoryEntry::build)
                .toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void exactlyTheSlowBuildsOfTheSameServersAlarm() {
        assertThat(nights.stream()
                        .filter(night -> night.outcome().isBad())
                        .map(HistoryEntry::build)
                        .toList())
                .isEqualTo(range(DROP, OTHER_SERVERS - 1));
        assertThat(builds("maximum drop", Outcome.UNSTABLE)).isEqualTo(range(DROP, OTHER_SERVERS - 1));
    }

    @Test
    void otherServersAreNoRegressionAndNoGateJudgesUntilThereIsHistoryAgain() {
        assertThat(builds("maximum drop", Outcome.INACTIVE))
                .containsExactlyElementsOf(concat(range(1, 3), range(OTHER_SERVERS, OTHER_SERVERS + 2)));
        assertThat(builds("change point", Outcome.INACTIVE))
                .containsExactlyElementsOf(concat(range(1, 7), range(OTHER_SERVERS, OTHER_SERVERS + 6)));
        assertThat(nights.get(OTHER_SERVERS - 1).judgements().get(0).verdicts())
                .extracting(Verdict::explanation)
                .allMatch(why -> why.contains("of the same cluster"));
        assertThat(builds("maximum drop", Outcome.PASSED)).contains(BUILDS);
        assertThat(builds("change point", Outcome.PASSED)).contains(BUILDS);
    }

    @Test
    void theTrendMarksTheDropAndTheOtherServersEachInItsWay() {
        assertThat(History.of(nights).series().values()).hasSize(2).allSatisfy(figures -> {
            SeriesTrend trend = SeriesTrend.of(figures);
            assertThat(trend.changes()).singleElement().satisfies(change -> {
                assertThat(change.index()).isEqualTo(DROP - 1);
                assertThat(change.relativeChange()).isBetween(-0.17, -0.13);
            });
            assertThat(trend.annotations())
                    .containsExactly(new Comparability.Annotation(
                            OTHER_SERVERS - 1, List.of("OSS type: c5n.xlarge -> c5n.large"), true));
            assertThat(trend.bands().get(DROP - 1)).isPresent();
            assertThat(trend.bands().get(OTHER_SERVERS - 1)).isEmpty();
            assertThat(trend.bands().get(BUILDS - 1)).isPresent();
        });
    }

    private static List<Integer> concat(List<Integer> first, List<Integer> second) {
        List<Integer> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
