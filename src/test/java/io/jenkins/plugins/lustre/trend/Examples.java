package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Unit;
import java.util.Arrays;
import java.util.List;

/** Clusters and histories that several tests need. */
final class Examples {

    static final Fingerprint CLUSTER = cluster("d3.xlarge", "2.15.4");

    private Examples() {}

    static Fingerprint cluster(String ossType, String lustre) {
        return new Fingerprint(
                "c5n.9xlarge", "i4i.xlarge", ossType, 1, 1, 1, lustre, lustre, "4.18", "fio-3.35", "eu-west-1a", false);
    }

    static List<Point> accepted(double... rates) {
        return Arrays.stream(rates)
                .mapToObj(rate -> new Point(rate, CLUSTER, true))
                .toList();
    }

    static Subject figure(double rate, List<Point> history) {
        return new Subject(Unit.BYTES_PER_SECOND, List.of(rate), CLUSTER, null, history);
    }
}
