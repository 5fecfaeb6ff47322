package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lustreRecord} keeps and judges what other benchmarks wrote into the workspace. */
class RecordTest {

    private static Laboratory laboratory;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder);
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    private void run(String script) throws Exception {
        try (PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            new ScriptedPipeline(
                            new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out))
                    .run(script);
        }
    }

    private void put(String name, String recorded) throws IOException {
        Path target = directory.resolve("build/workspace").resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = Series.class.getResourceAsStream("recorded/" + recorded)) {
            Files.copy(in, target);
        }
    }

    private BenchRecord record(String name) throws IOException {
        return RecordJson.read(Files.readString(directory.resolve("artifacts/" + name)));
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theExampleRunsToItsEnd() throws Exception {
        run(Documents.text("docs/examples/record.Jenkinsfile"));

        BenchRecord record = record("lustre-bench-ior.json");
        assertThat(record.rows()).hasSize(2);
        assertThat(record.rows().get(0).total()).isCloseTo(1060.30 * 1048576, within(1.0));
        assertThat(directory.resolve("artifacts/lustre-bench-ior.svg")).exists();
        assertThat(said()).contains("Gate minimum, 3 clients, write: PASSED");
    }

    @Test
    void everyIterationOfEveryFileIsARepetitionOfItsSeries() throws Exception {
        put("first/ior1.out", "ior-4.0.0.txt");
        put("ior2.out", "ior-4.0.0.txt");
        run("def figures = lustreRecord pattern: '**/ior*.out'\n"
                + "echo \"${figures.rows.size()} rows of ${figures.rows[0].unit}\"");

        BenchRecord record = record("lustre-bench.json");
        assertThat(record.rows()).extracting(row -> row.series().operation()).containsExactly("write", "read");
        assertThat(record.rows()).allSatisfy(row -> {
            assertThat(row.repetitions()).hasSize(6);
            assertThat(row.series().tool()).isEqualTo(BenchTool.IOR);
            assertThat(row.series().clients()).isEqualTo(1);
            assertThat(row.series().processesPerClient()).isEqualTo(2);
            assertThat(row.series().fileSize().bytes()).isEqualTo(1 << 20);
            assertThat(row.series().blockSize().bytes()).isEqualTo(256 << 10);
        });
        assertThat(record.fingerprint().toolVersion()).isEqualTo("ior-4.0.0");
        assertThat(said()).contains("2 rows of B/s");
        assertThat(new HistoryFile(directory.resolve("artifacts/history.jsonl"))
                        .read()
                        .entries())
                .hasSize(1);
    }

    @Test
    void bytesAndOperationsNeverMix() throws Exception {
        put("ior.out", "ior-4.0.0.txt");
        put("mdtest.out", "mdtest-3.2.1.txt");
        run("def figures = lustreRecord pattern: '*.out', gates: ['file-creation >= 1 kop/s', 'write >= 1 kop/s']\n"
                + "def md = figures.rows.find { it.operation == 'file-creation' }\n"
                + "echo \"${md.operationsPerSecond} ${md.unit} ${md.bytesPerSecond}\"");

        BenchRecord record = record("lustre-bench.json");
        assertThat(record.rows())
                .filteredOn(row -> row.series().tool() == BenchTool.MDTEST)
                .isNotEmpty()
                .allMatch(row -> row.series().unit() == Unit.OPERATIONS_PER_SECOND);
        assertThat(said())
                .contains("982.923 op/s null")
                .contains("983 op/s is below the minimum")
                .contains("does not apply to a figure in B/s");
        assertThat(directory.resolve("artifacts/lustre-bench-operations.svg"))
                .content()
                .contains("op/s");
        assertThat(directory.resolve("artifacts/lustre-bench.svg")).content().doesNotContain("op/s");
    }

    @Test
    void aToolCanBeChosen() throws Exception {
        put("ior.out", "ior-4.0.0.txt");
        put("mdtest.out", "mdtest-3.2.1.txt");
        assertThatThrownBy(() -> run("lustreRecord pattern: '*.out', tool: 'mdtest'"))
                .hasMessageContaining("ior.out: no result of mdtest found, but of ior");
        assertThatThrownBy(() -> run("lustreRecord pattern: '*.out', tool: 'iozone'"))
                .hasMessageContaining("known are");
    }

    @Test
    void theClusterThatTheBuildProvisionedIsKeptWithTheFigures() throws Exception {
        put("ior.out", "ior-4.0.0.txt");
        run("lustreProvision stackName: 'measured'\n"
                + "def figures = lustreRecord pattern: 'ior.out'\n"
                + "echo \"on ${figures.cluster}\"\n"
                + "lustreDestroy()\n"
                + "lustreRecord pattern: 'ior.out', stackName: 'measured', name: 'afterwards'");

        assertThat(record("lustre-bench.json").cluster()).isEqualTo("measured");
        assertThat(record("lustre-bench.json").fingerprint())
                .isEqualTo(new Fingerprint(
                        "", "i4i.xlarge", "d3.xlarge", 1, 1, 0, "", "", "", "ior-4.0.0", "eu-central-1a", false))
                .isEqualTo(record("lustre-bench-afterwards.json").fingerprint());
        assertThat(said())
                .contains("Read ior.out, measured on the cluster measured", "on measured")
                .contains("lustre: 1 OSS (d3.xlarge), 1 OST, ior-4.0.0");
    }

    @Test
    void anUnknownClusterIsNamedAndNothingIsKept() throws Exception {
        put("ior.out", "ior-4.0.0.txt");
        assertThatThrownBy(() -> run("lustreRecord pattern: 'ior.out', stackName: 'other'"))
                .hasMessageContaining("This build has no cluster 'other'")
                .hasMessageContaining("lustreConfigure stackName: 'other'");
        assertThat(directory.resolve("artifacts")).doesNotExist();
    }

    @Test
    void noFileAndNoResultAreErrorsThatKeepNothing() throws Exception {
        assertThatThrownBy(() -> run("lustreRecord pattern: '**/ior*.out'"))
                .hasMessageContaining("No file of the workspace")
                .hasMessageContaining("'**/ior*.out'");
        assertThatThrownBy(() -> run("lustreRecord pattern: ' '")).hasMessageContaining("pattern: name the files");
        put("ior.out", "ior-4.0.0.txt");
        assertThatThrownBy(() -> run("writeFile file: 'iorx.out', text: 'mpirun: not found'\n"
                        + "lustreRecord pattern: '**/ior*.out'"))
                .hasMessageContaining("iorx.out: no benchmark result found; looked for IOR")
                .hasMessageNotContaining("ior.out: ");
        assertThat(directory.resolve("artifacts")).doesNotExist();
        assertThat(List.of(said())).noneMatch(text -> text.contains("Read "));
    }
}
