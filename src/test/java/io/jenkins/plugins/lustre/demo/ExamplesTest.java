package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.lab.Laboratory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example Jenkinsfile, those of the README too, runs from its first line to its last. */
class ExamplesTest {

    @TempDir
    Path directory;

    static List<Arguments> examples() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Documents.root().resolve("docs/examples"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Jenkinsfile"))
                    .filter(f -> !f.endsWith("record.Jenkinsfile"))
                    .sorted()
                    .toList()) {
                all.add(Arguments.of(file.getFileName().toString(), Files.readString(file)));
            }
        }
        for (String block : Documents.blocks("README.md")) {
            all.add(Arguments.of("README.md: " + block.lines().findFirst().orElse(""), smaller(block)));
        }
        return all;
    }

    /** Files of the usual size would fill the laboratory's disk. */
    private static String smaller(String script) {
        assertThat(script).contains("lustreBench ").doesNotContain("fileSize", "repetitions", "confirmations");
        return script.replace("lustreBench ", "lustreBench fileSize: '16MiB', repetitions: 1, confirmations: 1, ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void runsToItsEndAndLeavesNothingBehind(String name, String example) throws Exception {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try (Laboratory laboratory = Laboratory.start();
                PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            Path artifacts = directory.resolve("artifacts");
            new ScriptedPipeline(new LabBuild(laboratory, directory.resolve("build"), artifacts, out)).run(example);

            assertThat(console.toString(StandardCharsets.UTF_8)).contains("is gone: ");
            assertThat(artifacts.resolve("lustre.json")).exists();
            BenchRecord record = RecordJson.read(Files.readString(artifacts.resolve("lustre-bench.json")));
            assertThat(record.rows()).isNotEmpty();
            assertThat(artifacts.resolve("lustre-bench.csv")).exists();
            assertThat(artifacts.resolve("lustre-bench.svg")).exists();
            assertThat(laboratory.host("client1").read("/proc/mounts")).doesNotContain(" lustre ");
        }
    }
}
