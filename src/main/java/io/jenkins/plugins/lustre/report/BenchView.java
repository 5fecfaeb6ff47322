package io.jenkins.plugins.lustre.report;

import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A benchmark of a build, as pages and JSON show it. */
@ExportedBean
public final class BenchView {

    private final HistoryEntry entry;
    private final List<FigureView> rows = new ArrayList<>();

    /** @param history of the job; what came after the benchmark is left out */
    BenchView(HistoryEntry entry, List<HistoryEntry> history) {
        this.entry = entry;
        History before = History.before(history, entry);
        for (int i = 0; i < entry.record().rows().size(); i++) {
            rows.add(new FigureView(entry, i, before));
        }
    }

    @Exported
    public String getId() {
        return entry.id();
    }

    @Exported
    public String getName() {
        return entry.record().name();
    }

    @Exported
    public String getCluster() {
        return entry.record().cluster();
    }

    /** When it was measured, ISO 8601. */
    @Exported
    public String getTime() {
        return entry.record().time().toString();
    }

    /** The same, as people read it. */
    public String getMoment() {
        return Texts.moment(entry.record().time());
    }

    @Exported(inline = true)
    public List<FigureView> getRows() {
        return List.copyOf(rows);
    }

    @Exported
    public List<String> getNotes() {
        return entry.record().notes();
    }

    /** The worst verdict of all rows. */
    @Exported
    public String getOutcome() {
        return HistoryJson.word(entry.outcome());
    }

    /** What is known of the cluster and the software, by title. */
    @Exported
    public Map<String, String> getFingerprint() {
        Map<String, String> known =
                new LinkedHashMap<>(entry.record().fingerprint().properties());
        known.values().removeIf(String::isEmpty);
        return known;
    }

    /** Whether a person declared these figures the new normal. */
    @Exported
    public boolean isNewBaseline() {
        return entry.newBaseline();
    }

    /** Who accepted the figures whatever the gates said; empty if nobody did. */
    @Exported
    public String getAcceptedBy() {
        return entry.acceptedBy();
    }

    /** Whether any gate looked at a row, even if it could not judge it. */
    public boolean isJudged() {
        return rows.stream().anyMatch(row -> !row.getVerdicts().isEmpty());
    }

    /** The best row, in one line: {@code 3 clients, write: 1.10 GB/s}. */
    public String getHeadline() {
        FigureView best = rows.get(0);
        for (FigureView row : rows) {
            if (row.getUnit().equals(best.getUnit()) && row.getRate() > best.getRate()) {
                best = row;
            }
        }
        return best.getTitle() + ": " + best.getTotal()
                + (best.getChange().isEmpty() ? "" : " (" + best.getChange() + " against the baseline)");
    }
}
