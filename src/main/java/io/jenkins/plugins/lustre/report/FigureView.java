package io.jenkins.plugins.lustre.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.bench.Spread;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.trend.Baseline;
import io.jenkins.plugins.lustre.trend.Efficiency;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import io.jenkins.plugins.lustre.trend.SeriesTrend;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A row of a benchmark, as pages and JSON show it. Rates for programs are in bytes or operations per second. */
@ExportedBean
public final class FigureView {

    private final HistoryEntry entry;
    private final int index;
    private final Figures row;

    @CheckForNull
    private final Baseline baseline;

    FigureView(HistoryEntry entry, int index, History before) {
        this.entry = entry;
        this.index = index;
        this.row = entry.record().rows().get(index);
        this.baseline = SeriesTrend.baseline(
                        before.points(entry.key(row)), entry.record().fingerprint())
                .orElse(null);
    }

    @Exported
    public String getTitle() {
        return row.series().title();
    }

    @Exported
    public String getTool() {
        return row.series().tool().word();
    }

    @Exported
    public String getOperation() {
        return row.series().operation();
    }

    @Exported
    public int getClients() {
        return row.series().clients();
    }

    @Exported
    public String getUnit() {
        return row.series().unit().symbol();
    }

    @Exported
    public double getRate() {
        return row.total();
    }

    /** The median of the repetitions, for people. */
    @Exported
    public String getTotal() {
        return unit().format(row.total());
    }

    /** For people; empty if the number of clients is not known. */
    @Exported
    public String getPerClient() {
        return row.perClient().isPresent() ? unit().format(row.perClient().getAsDouble()) : "";
    }

    /** The lowest and the highest repetition, for people; empty if there was only one. */
    @Exported
    public String getSpread() {
        Spread spread = row.spread();
        return row.repetitions().size() < 2 ? "" : unit().format(spread.min()) + " .. " + unit().format(spread.max());
    }

    @Exported
    public List<Double> getRepetitions() {
        return row.repetitions().stream().map(repetition -> repetition.rate()).toList();
    }

    /** Returns the share of the ceiling, 0.88 for 88 %; {@code null} if the ceiling is not known. */
    @Exported
    @CheckForNull
    public Double getShareOfCeiling() {
        return row.share().isPresent() ? row.share().getAsDouble() : null;
    }

    /** The share of the ceiling for people; empty if it is not known. */
    public String getShareShort() {
        return row.share().isPresent() ? Rates.percent(row.share().getAsDouble()) : "";
    }

    /** The share of the ceiling and what sets it, for people; empty if it is not known. */
    public String getShare() {
        return row.ceiling() == null
                ? ""
                : Rates.percent(row.ceiling().share(row.total())) + " of "
                        + unit().format(row.ceiling().bytesPerSecond()) + " ("
                        + row.ceiling().lowest().kind().title()
                        + bursts(row.ceiling().lowest()) + ")";
    }

    private String bursts(Ceiling.Limit limit) {
        if (limit.peak() > limit.bytesPerSecond()) {
            return ", baseline; in bursts up to " + unit().format(limit.peak());
        }
        return limit.burstable() ? ", burstable" : "";
    }

    /** Returns the baseline; {@code null} as long as there is too little history. */
    @Exported
    @CheckForNull
    public Double getBaseline() {
        return baseline == null ? null : baseline.rate();
    }

    /** Returns the change against the baseline, -0.1 for 10 % less; {@code null} without a baseline. */
    @Exported
    @CheckForNull
    public Double getChangeAgainstBaseline() {
        return baseline == null ? null : baseline.change(row.total());
    }

    /** The change for people, with its sign; empty without a baseline. */
    public String getChange() {
        Double change = getChangeAgainstBaseline();
        return change == null ? "" : (change < 0 ? "\u2212" : "+") + Rates.percent(Math.abs(change));
    }

    /** The baseline in words, for people. */
    public String getBaselineTitle() {
        return baseline == null
                ? Messages.FigureView_noBaseline()
                : Messages.FigureView_baseline(baseline.points(), unit().format(baseline.rate()));
    }

    /** How many of the repetitions, the last ones, were made because the others were suspect. */
    @Exported
    public int getConfirmations() {
        return row.confirmations();
    }

    @Exported
    public boolean isCached() {
        return row.cached();
    }

    /** The worst verdict: {@code inactive}, {@code passed}, {@code unstable} or {@code failure}. */
    @Exported
    public String getOutcome() {
        return HistoryJson.word(entry.judgements().get(index).outcome());
    }

    @Exported(inline = true)
    public List<VerdictView> getVerdicts() {
        return entry.judgements().get(index).verdicts().stream()
                .map(VerdictView::new)
                .toList();
    }

    /** What limits the figure, in words; empty if the hardware is not known. */
    @Exported
    public String getEfficiency() {
        return Efficiency.of(row, entry.record().fingerprint())
                .map(Efficiency::advice)
                .orElse("");
    }

    private Unit unit() {
        return row.series().unit();
    }
}
