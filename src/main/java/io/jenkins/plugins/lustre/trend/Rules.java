package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Measurement;
import java.util.ArrayList;
import java.util.List;

/** The gates of a benchmark. */
public record Rules(List<Rule> rules) {

    public Rules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads all rules.
     *
     * @throws IllegalArgumentException for one that cannot be read, quoting it
     */
    public static Rules parse(List<String> texts, Severity severity) {
        return new Rules(texts.stream().map(text -> Rule.parse(text, severity)).toList());
    }

    /**
     * Judges every row of an entry by the history before it.
     *
     * @param earlier the job's history; if the entry is in it already, what follows is left out
     */
    public HistoryEntry judge(HistoryEntry entry, List<HistoryEntry> earlier) {
        History history = History.before(earlier, entry);
        List<Judgement> judgements = new ArrayList<>();
        for (Figures row : entry.record().rows()) {
            List<Gate> gates = rules.stream()
                    .filter(rule -> rule.isFor(row.series()))
                    .map(Rule::gate)
                    .toList();
            judgements.add(Judgement.of(subject(entry, row, history), gates));
        }
        return entry.judged(judgements);
    }

    /** The rules that no row of the entry is judged by, as they were written. */
    public List<String> unused(HistoryEntry entry) {
        return rules.stream()
                .filter(rule -> entry.record().rows().stream().noneMatch(row -> rule.isFor(row.series())))
                .map(Rule::text)
                .toList();
    }

    private static Subject subject(HistoryEntry entry, Figures row, History history) {
        return new Subject(
                row.series().unit(),
                row.repetitions().stream().map(Measurement::rate).toList(),
                entry.record().fingerprint(),
                row.ceiling(),
                history.points(entry.key(row)));
    }
}
