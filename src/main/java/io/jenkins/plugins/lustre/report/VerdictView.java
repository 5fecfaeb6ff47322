package io.jenkins.plugins.lustre.report;

import io.jenkins.plugins.lustre.trend.HistoryJson;
import io.jenkins.plugins.lustre.trend.Verdict;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What a gate said of a row, as pages and JSON show it. */
@ExportedBean
public final class VerdictView {

    private final Verdict verdict;

    VerdictView(Verdict verdict) {
        this.verdict = verdict;
    }

    @Exported
    public String getGate() {
        return verdict.gate();
    }

    /** {@code inactive}, {@code passed}, {@code unstable} or {@code failure}. */
    @Exported
    public String getOutcome() {
        return HistoryJson.word(verdict.outcome());
    }

    @Exported
    public String getExplanation() {
        return verdict.explanation();
    }
}
