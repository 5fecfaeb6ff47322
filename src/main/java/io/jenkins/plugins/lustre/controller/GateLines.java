package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.trend.Efficiency;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.Rules;
import io.jenkins.plugins.lustre.trend.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What the gates say, for the console and for the warning on the step. */
final class GateLines {

    private GateLines() {}

    /** A line for each verdict, and one for each gate that judged nothing. */
    static List<String> of(HistoryEntry entry, Rules rules) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entry.judgements().size(); i++) {
            for (Verdict verdict : entry.judgements().get(i).verdicts()) {
                lines.add("Gate " + verdict.gate() + ", " + title(entry, i) + ": " + verdict.outcome() + ". "
                        + verdict.explanation());
            }
        }
        rules.unused(entry)
                .forEach(text -> lines.add("Gate '" + text
                        + "': INACTIVE. No row of this benchmark has that operation or number of" + " clients."));
        return lines;
    }

    /** What limits each row, as far as it is known. */
    static List<String> limits(HistoryEntry entry) {
        List<String> lines = new ArrayList<>();
        for (Figures row : entry.record().rows()) {
            Efficiency.of(row, entry.record().fingerprint())
                    .ifPresent(efficiency -> lines.add("Limit, " + row.series().title() + ": " + efficiency.advice()));
        }
        return lines;
    }

    /** The verdicts against the benchmark in one text. */
    static String reason(HistoryEntry entry) {
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < entry.judgements().size(); i++) {
            for (Verdict verdict : entry.judgements().get(i).verdicts()) {
                if (verdict.outcome().isBad()) {
                    bad.add(title(entry, i) + ": " + verdict.explanation());
                }
            }
        }
        return "Lustre benchmark " + entry.record().name() + ": " + String.join(" ", bad);
    }

    private static String title(HistoryEntry entry, int row) {
        return entry.record().rows().get(row).series().title();
    }
}
