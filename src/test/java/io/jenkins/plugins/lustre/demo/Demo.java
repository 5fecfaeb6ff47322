package io.jenkins.plugins.lustre.demo;

import io.jenkins.plugins.lustre.lab.Laboratory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs an example Jenkinsfile in the laboratory and prints what the console of its build would show.
 *
 * <p>Arguments: the Jenkinsfile, and the directory for {@code console.log} and the artifacts.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        Path jenkinsfile = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[1]));
        Instant start = Instant.now();
        Path operations = Files.createTempDirectory("demo-build");
        try (OutputStream log = Files.newOutputStream(target.resolve("console.log"));
                PrintStream console = new PrintStream(new Both(System.out, log), true, StandardCharsets.UTF_8);
                Laboratory laboratory = Laboratory.start()) {
            LabBuild build = new LabBuild(laboratory, operations, target, console);
            new ScriptedPipeline(build).run(Files.readString(jenkinsfile));
            console.println();
            console.println("Finished: SUCCESS after "
                    + Duration.between(start, Instant.now()).toSeconds() + " s");
        }
        try (var files = Files.list(target)) {
            files.sorted().forEach(file -> System.out.println("  " + file));
        }
        System.exit(0);
    }

    /** Writes to both. */
    private static final class Both extends OutputStream {
        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int octet) throws IOException {
            first.write(octet);
            second.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            first.write(octets, from, length);
            second.write(octets, from, length);
        }

        @Override
        public void flush() throws IOException {
            first.flush();
            second.flush();
        }
    }
}
