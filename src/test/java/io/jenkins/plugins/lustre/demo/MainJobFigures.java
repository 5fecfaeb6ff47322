package io.jenkins.plugins.lustre.demo;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.bench.fio.FioMeasurement;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Prints what the main job costs in the laboratory: one OSS configured against three, a bench against the same fio run by
 * hand on the same host, and the size of the stored state. Run by hand, on an idle machine; never a test.
 *
 * <p>Hand and bench take turns, each in a directory of its own that is new and then removed, with the same options. A disk
 * whose blocks are written for the first time may be several times slower than later, so one pair comes before those that
 * count; {@code -Djava.io.tmpdir=/dev/shm} leaves the disk out.
 */
public final class MainJobFigures {

    private static final String FIO =
            "fio --output-format=json --name=hand --directory=%s --rw=write --bs=1M --size=512M"
                    + " --ioengine=psync --fallocate=none --end_fsync=1 --overwrite=0 --direct=0";
    private static final String BENCH =
            "lustreBench clients: [1], operations: ['write'], repetitions: 1, fileSize: '512MiB'";
    private static final int PAIRS = 7;

    private MainJobFigures() {}

    public static void main(String[] arguments) throws Exception {
        Path directory =
                Files.createDirectory(Files.createTempDirectory("figures").resolve("build"));
        try (Laboratory laboratory = Laboratory.start();
                PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            ScriptedPipeline pipeline =
                    new ScriptedPipeline(new LabBuild(laboratory, directory, directory.resolve("artifacts"), quiet));
            pipeline.run("lustreProvision stackName: 'figures', fsname: 'figures', ossCount: 4; lustreConfigureMds()");
            System.out.println("configure one OSS:   " + time(() -> pipeline.run("lustreConfigureOss ossnum: 3")));
            System.out.println("one more time:       " + time(() -> pipeline.run("lustreConfigureOss ossnum: 3")));
            System.out.println("configure the other three (and see the fourth): "
                    + time(() -> pipeline.run("lustreConfigureOss()")));
            pipeline.run("lustreConfigureClients()");
            compare(laboratory.host("client1"), pipeline, directory.resolve("artifacts"));
            pipeline.run("lustreDestroy()");
            System.out.println("stored state of the whole job:");
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(Files::isRegularFile).sorted().forEach(MainJobFigures::size);
            }
        }
        System.exit(0);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static Duration time(Step step) throws Exception {
        Instant start = Instant.now();
        step.run();
        return Duration.between(start, Instant.now());
    }

    /** One run: what it took from outside, and the rate that it told, in bytes per second. */
    private record Run(Duration took, double rate) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s, %s", seconds(took), Rates.format(rate));
        }
    }

    private static void compare(LabHost client, ScriptedPipeline pipeline, Path artifacts) throws Exception {
        List<Run> hand = new ArrayList<>();
        List<Run> bench = new ArrayList<>();
        for (int pair = 0; pair <= PAIRS; pair++) {
            Run byHand = hand(client, pair);
            Run byStep = bench(pipeline, artifacts, pair);
            System.out.println("pair " + pair + ": by hand " + byHand + "; lustreBench " + byStep);
            if (pair > 0) {
                hand.add(byHand);
                bench.add(byStep);
            }
        }
        double more = median(bench, r -> seconds(r.took())) - median(hand, r -> seconds(r.took()));
        double ratio = median(bench, Run::rate) / median(hand, Run::rate);
        System.out.printf(
                Locale.ROOT,
                "medians of %d pairs: by hand %s, lustreBench %s: ratio of the figures %.3f; lustreBench takes %.2f s more%n",
                PAIRS,
                Rates.format(median(hand, Run::rate)),
                Rates.format(median(bench, Run::rate)),
                ratio,
                more);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
        return runs.stream()
                .mapToDouble(what)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Run hand(LabHost client, int pair) throws IOException, InterruptedException {
        Path files = Files.createDirectory(client.path("/mnt/data/hand" + pair));
        Instant start = Instant.now();
        Process fio = client.command(String.format(FIO, files)).start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        fio.getInputStream().transferTo(output);
        fio.waitFor();
        try (Stream<Path> left = Files.list(files)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(files);
        Duration took = Duration.between(start, Instant.now());
        return new Run(
                took,
                FioMeasurement.ofLocal(output.toString(StandardCharsets.UTF_8), Access.WRITE, "client1")
                        .rate());
    }

    /** The benches of one build keep their records side by side, numbered from the second on. */
    private static Run bench(ScriptedPipeline pipeline, Path artifacts, int pair) throws Exception {
        Duration took = time(() -> pipeline.run(BENCH));
        String file = pair == 0 ? "lustre-bench.json" : "lustre-bench-" + (pair + 1) + ".json";
        BenchRecord record = RecordJson.read(Files.readString(artifacts.resolve(file)));
        return new Run(took, record.rows().get(0).repetitions().get(0).rate());
    }

    private static void size(Path file) {
        try {
            System.out.println("  " + Files.size(file) + " bytes  " + file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
