package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All measurements of a bench.
 *
 * @param time when the last one ended
 * @param runs in the order of {@link BenchSetup#runs}, and then of {@code again}
 * @param deadline when all must have been made; {@code null} if it was saved by a release that did not keep it
 * @param again what was measured again to confirm suspect rows
 * @param unconfirmed why suspect rows could not be measured again; empty if nothing went wrong
 */
record Measurements(
        Instant time, List<Measurement> runs, Instant deadline, List<BenchSetup.Run> again, String unconfirmed) {

    Measurements {
        runs = List.copyOf(runs);
        again = again == null ? List.of() : List.copyOf(again);
        unconfirmed = unconfirmed == null ? "" : unconfirmed;
    }

    Measurements(Instant time, List<Measurement> runs, Instant deadline) {
        this(time, runs, deadline, List.of(), "");
    }

    Measurements confirmed(List<BenchSetup.Run> measuredAgain, Measurements further) {
        List<Measurement> all = new ArrayList<>(runs);
        all.addAll(further.runs());
        return new Measurements(further.time(), all, deadline, measuredAgain, "");
    }

    Measurements unconfirmed(String why) {
        return new Measurements(time, runs, deadline, List.of(), why);
    }
}
