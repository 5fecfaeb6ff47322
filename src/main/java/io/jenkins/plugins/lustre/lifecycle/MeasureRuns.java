package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the measurements one after the other, and tells each.
 *
 * @param index which run is next or under way
 * @param current its present state; {@code null} before it begins
 * @param done the measurements of the runs before it
 * @param deadline when all must have been made; {@code null} before the first
 */
record MeasureRuns(
        BenchSetup setup,
        BenchTool tool,
        int index,
        Operation<Measurement> current,
        List<Measurement> done,
        Instant deadline)
        implements Operation<Measurements> {

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
        BenchSetup.Run run = runs.get(index);
        if (current == null) {
            Duration left = Duration.between(session.now(), end);
            if (left.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new OperationFailedException(
                        "the bench has taken longer than " + setup.timeout().toMinutes() + " minutes; " + index + " of "
                                + runs.size() + " runs were measured");
            }
            return Progress.next(new MeasureRuns(
                    setup, tool, index, BenchRuns.of(setup, tool, run, session.now(), left), done, end));
        }
        Progress<Measurement> progress = current.advance(session);
        if (progress instanceof Progress.Continue<Measurement> more) {
            return Progress.later(new MeasureRuns(setup, tool, index, more.next(), done, end), more.after());
        }
        Measurement measured = ((Progress.Done<Measurement>) progress).result();
        session.log()
                .once(setup.id() + (setup.again().isEmpty() ? "/run/" : "/again/") + index, line(runs, run, measured));
        List<Measurement> all = new ArrayList<>(done);
        all.add(measured);
        return Progress.next(new MeasureRuns(setup, tool, index + 1, null, all, end));
    }

    private String line(List<BenchSetup.Run> runs, BenchSetup.Run run, Measurement measured) {
        return "Run " + (index + 1) + " of " + runs.size() + ": " + describe(run) + ": "
                + Rates.format(measured.rate());
    }

    private String describe(BenchSetup.Run run) {
        String who = run.clients() == 1 ? "1 client" : run.clients() + " clients";
        String what = run.access() == Access.WRITE ? " write" : " read";
        return who
                + what
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
                : "run " + (index + 1) + " of " + runs.size() + ": " + describe(runs.get(index));
    }
}
