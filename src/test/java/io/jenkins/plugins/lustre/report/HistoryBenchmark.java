package io.jenkins.plugins.lustre.report;

import io.jenkins.plugins.lustre.trend.Entries;
import io.jenkins.plugins.lustre.trend.HistoryCsv;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the pages of a job with 10,000 benchmarks cost. No test; docs/record-format.md tells how it is run. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class HistoryBenchmark {

    private static final int ENTRIES = 10_000;
    private static final int SHOWN = 250;
    private static final List<String> COLORS = List.of("#1f77b4", "#ff7f0e");

    /** A history that was read before. */
    @State(Scope.Benchmark)
    public static class Known {

        private Path directory;
        private HistoryFile history;

        @Setup
        public void write() throws IOException {
            directory = Files.createTempDirectory("history");
            history = new HistoryFile(directory.resolve("history.jsonl"));
            history.rewrite(none -> IntStream.rangeClosed(1, ENTRIES)
                    .mapToObj(build -> Entries.of(build, 1e9 + 1e7 * Math.sin(build), "c5n.xlarge"))
                    .toList());
            history.read();
        }

        @TearDown
        public void delete() throws IOException {
            Files.delete(history.path());
            Files.delete(directory);
        }
    }

    /** The same in a file that nobody has read yet. */
    @State(Scope.Benchmark)
    public static class Unread {

        private HistoryFile history;

        @Setup(Level.Invocation)
        public void copy(Known known) throws IOException {
            Path file = Files.createTempFile(known.directory, "unread", ".jsonl");
            Files.write(file, Files.readAllBytes(known.history.path()));
            history = new HistoryFile(file);
        }

        @TearDown(Level.Invocation)
        public void delete() throws IOException {
            Files.delete(history.path());
        }
    }

    @Benchmark
    public byte[] chartOfTheLatest(Known known) throws IOException {
        return chart(known.history.latest(SHOWN));
    }

    @Benchmark
    public byte[] chartOfAll(Unread unread) throws IOException {
        return chart(unread.history.read());
    }

    @Benchmark
    public byte[] chartOfAllReadBefore(Known known) throws IOException {
        return chart(known.history.read());
    }

    @Benchmark
    public List<HistoryEntry> readAll(Unread unread) throws IOException {
        return unread.history.read().entries();
    }

    /** The very first time in a process, with every class to be loaded and nothing compiled yet. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public byte[] chartOfAllFirstOfTheProcess(Unread unread) throws IOException {
        return chart(unread.history.read());
    }

    @Benchmark
    public int csvOfAll(Known known) throws IOException {
        StringBuilder csv = new StringBuilder();
        HistoryCsv.write(known.history.read().entries(), csv);
        return csv.length();
    }

    @Benchmark
    public int jsonOfAll(Known known) throws IOException {
        StringBuilder json = new StringBuilder();
        HistoryJson.write(known.history.read().entries(), json);
        return json.length();
    }

    private static byte[] chart(HistoryFile.Contents contents) {
        return TrendChart.of(contents.entries(), COLORS).toString().getBytes(StandardCharsets.UTF_8);
    }
}
