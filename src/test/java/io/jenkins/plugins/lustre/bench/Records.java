package io.jenkins.plugins.lustre.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records for tests, in the shape of the guide's table. */
public final class Records {
    private static final Fingerprint PRINT = new Fingerprint(
            "c5n.9xlarge",
            "i4i.xlarge",
            "d3.8xlarge",
            1,
            1,
            1,
            "2.15.5",
            "2.15.5",
            "5.14.0-427",
            "fio-3.35",
            "eu-west-1a",
            false);

    private Records() {}

    /** One and three clients, writing and reading, three repetitions, 10 GbE ceiling. */
    public static BenchRecord guide() {
        return guide("guide");
    }

    public static BenchRecord guide(String name) {
        return new BenchRecord(
                name,
                "lustre-demo",
                Instant.parse("2026-03-01T10:15:30Z"),
                PRINT,
                List.of(
                        row(Access.WRITE, 1, false, 1.05e9, 1.04e9, 1.07e9),
                        row(Access.READ, 1, true, 1.16e9, 1.12e9, 1.19e9),
                        row(Access.WRITE, 3, false, 1.10e9, 1.08e9, 1.13e9),
                        row(Access.READ, 3, true, 1.21e9, 1.22e9, 1.18e9)),
                List.of("Reads may come from the servers' memory: the files are smaller than it."));
    }

    public static Figures row(Access access, int clients, boolean cached, double... rates) {
        BenchSpec spec = new BenchSpec(
                List.of(clients),
                List.of(access),
                BenchTool.FIO,
                Size.parse("4GiB"),
                Size.parse("1MiB"),
                2,
                rates.length,
                1,
                0,
                false,
                false,
                0);
        List<Measurement> repetitions = new ArrayList<>();
        for (double rate : rates) {
            repetitions.add(measurement(clients, rate));
        }
        Ceiling ceiling = new Ceiling(List.of(
                Ceiling.Limit.of(Ceiling.Kind.CLIENT_NETWORK, clients, Rates.gigabits(50), false),
                Ceiling.Limit.of(Ceiling.Kind.SERVER_NETWORK, 1, Rates.gigabits(10), false),
                Ceiling.flows(clients, 1, 2, Ceiling.FLOW),
                Ceiling.Limit.of(Ceiling.Kind.DISKS, 24, 180e6, false)));
        return new Figures(Series.of(spec, BenchTool.FIO, access, clients), repetitions, ceiling, cached);
    }

    private static Measurement measurement(int clients, double rate) {
        List<ClientFigure> figures = new ArrayList<>();
        long bytes = 8L << 30;
        long nanos = Math.round(clients * bytes / rate * 1e9);
        for (int i = 0; i < clients; i++) {
            figures.add(new ClientFigure("client" + (i + 1), bytes, Duration.ofNanos(nanos - i * 1_000_000L)));
        }
        return Measurement.of(figures);
    }
}
