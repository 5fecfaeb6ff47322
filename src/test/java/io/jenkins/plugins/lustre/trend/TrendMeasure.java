package io.jenkins.plugins.lustre.trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints what a history of 10,000 benchmarks costs, each part cold and then as the median of 15 runs. */
final class TrendMeasure {

    private static final int ENTRIES = 10_000;
    private static final int RUNS = 15;

    private TrendMeasure() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("history");
        HistoryFile file = new HistoryFile(directory.resolve("history.jsonl"));
        file.rewrite(none -> java.util.stream.IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(build -> Entries.of(build, 1e9 + 1e7 * Math.sin(build), "c5n.xlarge"))
                .toList());
        System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file.path()));
        int[] copy = {0};
        time(
                "read, from the file",
                () -> new HistoryFile(Files.copy(file.path(), directory.resolve("copy" + copy[0]++ + ".jsonl")))
                        .read());
        file.read();
        time("read, remembered", file::read);
        time("latest 250", () -> file.latest(250));
        List<HistoryEntry> entries = file.read().entries();
        time("series", () -> History.of(entries));
        time(
                "trend of each series",
                () -> History.of(entries).series().values().stream()
                        .map(SeriesTrend::of)
                        .toList());
        int[] build = {ENTRIES};
        time("append", () -> file.append(Entries.of(++build[0], 1e9, "c5n.xlarge")));
    }

    private static void time(String what, Callable<?> work) throws Exception {
        double[] milliseconds = new double[RUNS];
        double first = 0;
        for (int run = -RUNS; run < RUNS; run++) {
            long start = System.nanoTime();
            if (work.call() == null) {
                throw new IOException("nothing");
            }
            milliseconds[Math.max(0, run)] = (System.nanoTime() - start) / 1e6;
            first = run == -RUNS ? milliseconds[0] : first;
        }
        System.out.printf(Locale.ROOT, "%s: first %.1f ms, then %.1f ms%n", what, first, Numbers.median(milliseconds));
    }
}
