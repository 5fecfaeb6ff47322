package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.lab.Laboratory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers are verified by what their consoles showed when they were made, as long as their stack is there. */
class KeptHostKeysTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private void run(Laboratory laboratory, String build, String script) throws Exception {
        try (PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            new ScriptedPipeline(
                            new LabBuild(laboratory, directory.resolve(build), directory.resolve("artifacts"), out))
                    .run(script);
        }
    }

    private long kept() throws Exception {
        try (Stream<Path> files = Files.walk(directory.resolve("home"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whenTheConsolesHaveRolledOverAnotherJobStillVerifiesAndAChangedKeyIsRefused() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            run(laboratory, "1", "lustreProvision stackName: 'keys', fsname: 'keys'");
            assertThat(kept()).isEqualTo(1);
            laboratory.host("mds1").rollConsoleOver();
            laboratory.host("oss1").rollConsoleOver();
            laboratory.host("oss1").renewHostKeys();

            run(laboratory, "2", "lustreConfigureMds stackName: 'keys'");
            assertThatThrownBy(() -> run(laboratory, "2", "lustreConfigureOss stackName: 'keys'"))
                    .hasMessageContainingAll("oss1", "console output, kept below lustre/host_keys", "never accepted");

            run(laboratory, "2", "lustreDestroy stackName: 'keys'");
            assertThat(kept()).as("what is kept of a stack that is gone").isZero();
        }
    }
}
