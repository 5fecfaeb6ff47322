package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Measurement;
import java.time.Instant;
import java.util.List;

/**
 * All measurements of a bench.
 *
 * @param time when the last one ended
 * @param runs in the order of {@link BenchSetup#runs}
 */
record Measurements(Instant time, List<Measurement> runs) {

    Measurements {
        runs = List.copyOf(runs);
    }
}
