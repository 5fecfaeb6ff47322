package io.jenkins.plugins.lustre.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A person says what is normal: the figures of a build start a new baseline, and those that came after it until now are
 * accepted with it, whatever the gates said. Nothing else makes a bad build part of the normal.
 */
public final class Acceptance {

    private Acceptance() {}

    /**
     * Accepts the benchmarks of a build as the new normal.
     *
     * @param by who does it, not empty
     * @return all entries, in their order
     */
    public static List<HistoryEntry> accept(List<HistoryEntry> entries, int build, String by) {
        if (by.isEmpty()) {
            throw new IllegalArgumentException("Somebody has to accept it");
        }
        return change(entries, build, entry -> entry.accepted(true, by), entry -> entry.accepted(false, by));
    }

    /** Takes that back: the gates' word counts again for the build, and for those after it up to the next new normal. */
    public static List<HistoryEntry> withdraw(List<HistoryEntry> entries, int build) {
        return change(entries, build, entry -> entry.accepted(false, ""), entry -> entry.accepted(false, ""));
    }

    private static List<HistoryEntry> change(
            List<HistoryEntry> entries,
            int build,
            Function<HistoryEntry, HistoryEntry> its,
            Function<HistoryEntry, HistoryEntry> following) {
        Set<String> benches = new HashSet<>();
        List<HistoryEntry> changed = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            String bench = entry.record().name();
            if (entry.build() == build) {
                benches.add(bench);
                changed.add(its.apply(entry));
            } else if (benches.contains(bench) && !entry.newBaseline()) {
                changed.add(following.apply(entry));
            } else {
                benches.remove(bench);
                changed.add(entry);
            }
        }
        return changed;
    }
}
