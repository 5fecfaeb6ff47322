package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.Unit;
import java.time.Instant;
import java.util.List;

/** Entries of a made-up nightly job: 1 client and 3 clients write to one 10 Gbit/s OSS. */
public final class Entries {

    private Entries() {}

    /** One build whose 3 clients wrote the given rate in total. */
    public static HistoryEntry of(int build, double rate, String ossType) {
        BenchRecord record = new BenchRecord(
                "lustre",
                "nightly",
                Instant.parse("2026-01-01T02:00:00Z").plusSeconds(86_400L * build),
                new Fingerprint(
                        "c5n.large", "m5.xlarge", ossType, 1, 1, 1, "2.15.5", "2.15.5", "4.18", "fio-3.35", "a", false),
                List.of(row(1, rate / 3), row(3, rate)),
                List.of());
        return HistoryEntry.unjudged(build, "bench-" + build, record);
    }

    private static Figures row(int clients, double rate) {
        Series series = new Series(
                BenchTool.FIO,
                "write",
                Unit.BYTES_PER_SECOND,
                clients,
                1,
                new Size(4L << 30),
                new Size(1 << 20),
                0,
                null,
                false);
        return new Figures(
                series,
                List.of(
                        Measurement.reported(rate * 0.99),
                        Measurement.reported(rate),
                        Measurement.reported(rate * 1.01)),
                new Ceiling(List.of(
                        Ceiling.Limit.of(Ceiling.Kind.SERVER_NETWORK, 1, 1.25e9, false),
                        Ceiling.Limit.of(Ceiling.Kind.CLIENT_NETWORK, clients, 1.25e9, false))),
                false);
    }
}
