package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a benchmark, keeps it in its build and in the history of the job, and tells the build what came of it. */
public final class BenchKeeping {

    private BenchKeeping() {}

    /**
     * Doing it twice for the same id changes nothing: the first judgement stands.
     *
     * @param id of the benchmark, unique among all of the job
     * @return what the step returns
     */
    public static Map<String, Object> keep(LustreBuild build, String id, BenchRecord record, BenchRules given)
            throws IOException {
        String name = new ArtifactNames(build.directory()).bench(id, BenchArtifacts.name(record));
        build.archive(BenchArtifacts.of(record, name));
        BuildRecords records = new BuildRecords(build.directory());
        HistoryFile file = build.history();
        Optional<HistoryEntry> kept = records.find(id);
        HistoryEntry entry;
        if (kept.isPresent()) {
            entry = kept.get();
        } else {
            HistoryFile.Contents earlier = file.read();
            earlier.skipped().forEach(line -> build.console().println(line));
            Rules rules = given.parse();
            entry = rules.judge(HistoryEntry.unjudged(build.number(), id, record), earlier.entries());
            GateLines.limits(entry).forEach(line -> build.console().println(line));
            GateLines.of(entry, rules).forEach(line -> build.console().println(line));
            records.save(entry);
        }
        file.append(entry);
        if (entry.outcome().isBad()) {
            build.result(entry.outcome(), GateLines.reason(entry));
        }
        List<HistoryEntry> all = file.read().entries();
        return ReturnValues.of(entry, History.before(all, entry));
    }
}
