package io.jenkins.plugins.lustre.demo;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.fio.FioMeasurement;
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
import java.util.stream.Stream;

/**
 * Prints what the main job costs in the laboratory: one OSS configured against three, a bench against the same fio run by
 * hand on the same host, and the size of the stored state. Run by hand, on an idle machine; never a test.
 */
public final class MainJobFigures {

    private static final String FIO =
            "fio --output-format=json --name=hand --directory=%s --rw=write --bs=1M --size=512M"
                    + " --ioengine=psync --fallocate=none --end_fsync=1";

    private MainJobFigures() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("figures");
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
            for (int i = 1; i <= 3; i++) {
                hand(laboratory.host("client1"));
                Instant start = Instant.now();
                pipeline.run("lustreBench clients: [1], operations: ['write'], repetitions: 1, fileSize: '512MiB'");
                System.out.println("lustreBench:         " + Duration.between(start, Instant.now()) + ", "
                        + rate(Files.readString(directory.resolve("artifacts").resolve("lustre-bench.csv"))));
            }
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

    private static void hand(LabHost client) throws IOException, InterruptedException {
        Path files = Files.createDirectories(client.path("/mnt/data/hand"));
        Instant start = Instant.now();
        Process fio = client.command(String.format(FIO, files)).start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        fio.getInputStream().transferTo(output);
        fio.waitFor();
        Duration took = Duration.between(start, Instant.now());
        System.out.println("fio by hand:         " + took + ", "
                + FioMeasurement.ofLocal(output.toString(StandardCharsets.UTF_8), Access.WRITE, "client1")
                        .rate());
        try (Stream<Path> left = Files.list(files)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    private static String rate(String csv) {
        return csv.lines().skip(1).findFirst().orElse("");
    }

    private static void size(Path file) {
        try {
            System.out.println("  " + Files.size(file) + " bytes  " + file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
