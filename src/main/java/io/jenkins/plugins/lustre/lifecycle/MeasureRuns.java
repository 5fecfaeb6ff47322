package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the measurements one after the other, and tells each.
 *
 * @param index which run is next or under way; with a tool that measures several at once, the first of them
 * @param current its present state; {@code null} before it begins
 * @param done the measurements of the runs before it
 * @param deadline when all must have been made; {@code null} before the first
 * @param pace how fast it goes; {@code null} if not known; not worth a save
 */
record MeasureRuns(
        BenchSetup setup,
        BenchTool tool,
        int index,
        Operation<?> current,
        List<Measurement> done,
        Instant deadline,
        @JsonIgnore Pace pace)
        implements Operation<Measurements> {

    /**
     * How fast it goes.
     *
     * @param since since when runs were seen
     * @param from how many had been made by then
     * @param each how long each has taken since, on average; {@code null} as long as none was made
     */
    record Pace(Instant since, int from, Duration each) {

        Pace after(Instant now, int made) {
            return made == from
                    ? this
                    : new Pace(since, from, Duration.between(since, now).dividedBy(made - from));
        }

        /** For people: {@code ; about 0:40 left}, or nothing. */
        String left(int runs) {
            if (each == null || runs == 0) {
                return "";
            }
            long seconds = each.multipliedBy(runs).plusMillis(500).toSeconds();
            return String.format(Locale.ROOT, "; about %d:%02d left", seconds / 60, seconds % 60);
        }
    }

    MeasureRuns {
        done = List.copyOf(done);
    }

    @Override
    public Progress<Measurements> advance(Session session) throws IOException, InterruptedException {
        Instant end = deadline == null ? session.now().plus(setup.timeout()) : deadline;
        List<BenchSetup.Run> runs = setup.runs();
        if (index == runs.size()) {
            return Progress.done(new Measurements(session.now(), done, end));
        }
        List<BenchSetup.Run> together = setup.together(index);
        if (current == null) {
            Duration left = Duration.between(session.now(), end);
            if (left.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new OperationFailedException("the bench has taken longer than "
                        + setup.timeout().toMinutes() + " minutes; " + index + " of " + runs.size()
                        + " runs were measured. Give it more timeoutMinutes, smaller files or fewer runs.");
            }
            Pace begun = pace == null ? new Pace(session.now(), index, null) : pace;
            return Progress.next(new MeasureRuns(
                    setup, tool, index, BenchRuns.of(setup, tool, together, session.now(), left), done, end, begun));
        }
        Progress<?> progress = current.advance(session);
        if (progress instanceof Progress.Continue<?> more) {
            return Progress.later(new MeasureRuns(setup, tool, index, more.next(), done, end, pace), more.after());
        }
        int made = index + together.size();
        // After a restart in the middle of a run it is not known how long that run took.
        Pace seen = (pace == null ? new Pace(session.now(), made, null) : pace).after(session.now(), made);
        List<Measurement> all = new ArrayList<>(done);
        for (Measurement measured : measured(((Progress.Done<?>) progress).result())) {
            String key = setup.id() + (setup.again().isEmpty() ? "/run/" : "/again/") + all.size();
            String left = all.size() + 1 == made ? seen.left(runs.size() - made) : "";
            session.log().once(key, line(runs, all.size(), measured) + left);
            all.add(measured);
        }
        return Progress.next(new MeasureRuns(setup, tool, made, null, all, end, seen));
    }

    private static List<Measurement> measured(Object result) {
        return result instanceof Phases phases ? phases.measured() : List.of((Measurement) result);
    }

    private String line(List<BenchSetup.Run> runs, int run, Measurement measured) {
        return "Run " + (run + 1) + " of " + runs.size() + ": " + describe(runs.get(run)) + ": "
                + tool.unit().format(measured.rate());
    }

    private String describe(BenchSetup.Run run) {
        String who = run.clients() == 1 ? "1 client" : run.clients() + " clients";
        return who
                + " "
                + run.access().word()
                + (run.repetition() == 0
                        ? " what will be read"
                        : !setup.again().isEmpty()
                                ? " again"
                                : ", repetition " + run.repetition() + " of "
                                        + setup.spec().repetitions());
    }

    @Override
    public Operation<?> cancelled() {
        return current == null ? Operation.super.cancelled() : current.cancelled();
    }

    @Override
    public String status() {
        List<BenchSetup.Run> runs = setup.runs();
        return index == runs.size()
                ? "all runs measured"
                : "run " + (index + 1) + " of " + runs.size() + ": " + describe(runs.get(index))
                        + (index == 0
                                ? ""
                                : "; the last one: "
                                        + tool.unit().format(done.get(index - 1).rate()))
                        + (pace == null ? "" : pace.left(runs.size() - index));
    }
}
