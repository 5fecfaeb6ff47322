package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final Rules RULES = Rules.parse(List.of("drop 10 %"), Severity.UNSTABLE);

    /** Ten nights at 1 GB/s, and then some at 800 MB/s, each judged by those before. */
    private static List<HistoryEntry> dropAfterTen(int nights) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (int build = 1; build <= nights; build++) {
            entries.add(RULES.judge(Entries.of(build, build <= 10 ? 1e9 : 0.8e9, "c5n.xlarge"), entries));
        }
        return entries;
    }

    private static Outcome next(List<HistoryEntry> entries, double rate) {
        return RULES.judge(Entries.of(99, rate, "c5n.xlarge"), entries).outcome();
    }

    @Test
    void noNumberOfBadBuildsBecomesTheNewNormalByItself() {
        List<HistoryEntry> entries = dropAfterTen(60);

        assertThat(entries.subList(10, 60)).extracting(HistoryEntry::outcome).containsOnly(Outcome.UNSTABLE);
        assertThat(next(entries, 0.8e9)).isEqualTo(Outcome.UNSTABLE);
    }

    @Test
    void whatAPersonAcceptsIsNormalFromThatBuildOn() {
        List<HistoryEntry> accepted = Acceptance.accept(dropAfterTen(14), 11, "alice");

        assertThat(next(accepted, 0.8e9)).isEqualTo(Outcome.PASSED);
        assertThat(next(accepted, 0.7e9)).isEqualTo(Outcome.UNSTABLE);
        assertThat(accepted.get(10).newBaseline()).isTrue();
        assertThat(accepted.subList(10, 14))
                .allMatch(entry -> entry.acceptedBy().equals("alice"));
        assertThat(accepted.subList(0, 10)).isEqualTo(dropAfterTen(10));
        SeriesTrend trend =
                SeriesTrend.of(History.of(accepted).series().values().iterator().next());
        assertThat(trend.annotations()).hasSize(1).first().satisfies(annotation -> {
            assertThat(annotation.index()).isEqualTo(10);
            assertThat(annotation.changes()).containsExactly("accepted as the new normal");
            assertThat(annotation.newBaseline()).isTrue();
        });
    }

    @Test
    void itSurvivesTheFileAndCanBeTakenBack() {
        List<HistoryEntry> before = dropAfterTen(14);
        List<HistoryEntry> accepted = Acceptance.accept(before, 11, "alice").stream()
                .map(entry -> HistoryJson.read(HistoryJson.line(entry)))
                .toList();

        assertThat(accepted).isEqualTo(Acceptance.accept(before, 11, "alice"));
        assertThat(Acceptance.withdraw(accepted, 11)).isEqualTo(before);
    }

    @Test
    void anotherBenchmarkAndALaterNewNormalAreLeftAlone() {
        List<HistoryEntry> twice = Acceptance.accept(Acceptance.accept(dropAfterTen(16), 14, "bob"), 11, "alice");

        assertThat(twice).extracting(HistoryEntry::acceptedBy).endsWith("alice", "alice", "alice", "bob", "bob", "bob");
        assertThat(Acceptance.withdraw(twice, 11))
                .extracting(HistoryEntry::acceptedBy)
                .endsWith("", "", "", "bob", "bob", "bob");
        assertThat(Acceptance.accept(dropAfterTen(3), 77, "alice")).isEqualTo(dropAfterTen(3));
    }
}
