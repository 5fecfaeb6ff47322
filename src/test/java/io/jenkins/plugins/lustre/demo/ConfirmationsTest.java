package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.controller.BenchRules;
import io.jenkins.plugins.lustre.lab.Laboratory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suspect figure is measured again before anybody is alarmed, and everything that was measured is kept. */
class ConfirmationsTest {

    private static final String CLUSTER = """
            lustreProvision stackName: 'doubt', fsname: 'doubt'
            lustreConfigureMds()
            lustreConfigureOss()
            lustreConfigureClients()
            """;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private BenchRecord record(String bench) throws Exception {
        Path artifacts = directory.resolve("artifacts");
        try (Laboratory laboratory = Laboratory.start();
                PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            new ScriptedPipeline(new LabBuild(laboratory, directory.resolve("build"), artifacts, out))
                    .run(CLUSTER + bench);
        }
        return RecordJson.read(Files.readString(artifacts.resolve("lustre-bench.json")));
    }

    @Test
    void onlyTheRowsThatAGateSpeaksAgainstAreMeasuredAgain() throws Exception {
        BenchRecord record = record("def figures = lustreBench tool: 'dd', fileSize: '1MiB', repetitions: 1,"
                + " gates: ['write >= 900 TB/s', 'read >= 1 B/s'], confirmations: 2\n"
                + "echo \"confirmed ${figures.rows[0].confirmations} ${figures.rows[1].confirmations}\"\n");

        assertThat(record.rows()).extracting(Figures::confirmations).containsExactly(2, 0);
        assertThat(record.rows().get(0).repetitions()).hasSize(3);
        assertThat(record.rows().get(1).repetitions()).hasSize(1);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("A gate speaks against 1 of 2 rows: measuring again")
                .contains("Run 1 of 2: 1 client write again")
                .contains("1 client, write was suspect and measured again: ")
                .contains("(median of 3 runs) is below the minimum")
                .contains("confirmed 2 0")
                .contains("UNSTABLE: ");
    }

    @Test
    void withoutConfirmationsItIsJudgedAtOnce() throws Exception {
        BenchRecord record = record("lustreBench tool: 'dd', fileSize: '1MiB', repetitions: 1,"
                + " gates: ['write >= 900 TB/s'], confirmations: 0");

        assertThat(record.rows()).extracting(Figures::confirmations).containsOnly(0);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .doesNotContain("again")
                .contains("UNSTABLE: ");
        assertThatThrownBy(() -> BenchRules.of(List.of(), "", 21))
                .hasMessageContaining("confirmations: must be 0 to 20");
    }
}
