package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Figures;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One benchmark of one build, judged. What a build and its job keep of it.
 *
 * @param build the build's number
 * @param id of the benchmark, unique among all of the job: the same id of the same build is the same entry
 * @param record the figures
 * @param judgements one for each row of the record, in their order
 * @param newBaseline whether a person declared these figures the new normal
 * @param acceptedBy who accepted the figures whatever the gates said; empty if nobody did
 */
public record HistoryEntry(
        int build, String id, BenchRecord record, List<Judgement> judgements, boolean newBaseline, String acceptedBy) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Judgement UNJUDGED = new Judgement(List.of());

    /** Rows without a judgement count as not judged, which speaks against none. */
    public HistoryEntry {
        Objects.requireNonNull(record, "record");
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a benchmark: \"" + id + "\"");
        }
        judgements = record.rows().size() == judgements.size()
                ? List.copyOf(judgements)
                : record.rows().stream().map(row -> UNJUDGED).toList();
        acceptedBy = acceptedBy == null ? "" : acceptedBy;
    }

    /** An entry that no gate judged. */
    public static HistoryEntry unjudged(int build, String id, BenchRecord record) {
        return new HistoryEntry(build, id, record, List.of(), false, "");
    }

    /** Whether both are the same benchmark of the same build, whatever they hold. */
    public boolean isSame(HistoryEntry other) {
        return build == other.build && id.equals(other.id);
    }

    /** The same figures, judged. */
    public HistoryEntry judged(List<Judgement> verdicts) {
        return new HistoryEntry(build, id, record, verdicts, newBaseline, acceptedBy);
    }

    /**
     * The same figures, accepted by a person or not.
     *
     * @param normal whether they are the new normal, so that nothing before them is compared any more
     * @param by who accepted them; empty for nobody
     */
    public HistoryEntry accepted(boolean normal, String by) {
        return new HistoryEntry(build, id, record, judgements, normal, by);
    }

    /** Whether a row may become part of a baseline: no gate spoke against it, or a person accepted it. */
    public boolean isAccepted(int row) {
        return !acceptedBy.isEmpty() || newBaseline || judgements.get(row).accepted();
    }

    /** The worst of all rows' outcomes. */
    public Outcome outcome() {
        return new Judgement(judgements.stream()
                        .flatMap(judgement -> judgement.verdicts().stream())
                        .toList())
                .outcome();
    }

    /** The key of a row's series in the job. */
    public SeriesKey key(Figures row) {
        return new SeriesKey(record.name(), row.series());
    }

    /** A row as a point of its series. */
    Point point(int row) {
        return new Point(record.rows().get(row).total(), record.fingerprint(), isAccepted(row), newBaseline);
    }
}
