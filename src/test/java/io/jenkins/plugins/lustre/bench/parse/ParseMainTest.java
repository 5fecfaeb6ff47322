package io.jenkins.plugins.lustre.bench.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.fio.FioOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on outputs that the real tools printed. */
class ParseMainTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/io/jenkins/plugins/lustre/bench/recorded/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "ior-2.10.3.txt, ior, 2.10.3, 6, 2, write, max, 4645.94",
        "ior-2.10.3-verbose.txt, ior, 2.10.3, 10, 2, read, min, 5946.22",
        "ior-3.0.1.txt, ior, 3.0.1, 12, 2, read, mean, 16502.69",
        "ior-3.2.1.txt, ior, 3.2.1, 12, 2, write, max, 1510.51",
        "ior-3.2.1.json.txt, ior, , 10, 2, write, max, 1231.4945",
        "ior-3.3.0.txt, ior, 3.3.0, 12, 2, write, iteration, -1",
        "ior-4.0.0.txt, ior, 4.0.0, 12, 2, read, iteration, -1",
        "ior-4.0.0-tagged.txt, ior, 4.0.0, 10, 2, write, mean, 749.38",
        "ior-4.0.0.csv.txt, ior, , 4, 2, write, iteration, -1",
        "ior-4.1.0.txt, ior, 4.1.0+dev, 12, 2, write, max, -1",
        "ior-4.1.0-script.txt, ior, 4.1.0+dev, 18, 2, write, mean, 852.93",
        "ior-4.1.0.json.txt, ior, 4.1.0+dev, 10, 2, write, mean, 879.4481",
        "mdtest-3.2.1.txt, mdtest, 1.9.3, 27, 2, File stat, max, -1",
        "mdtest-4.0.0-times.txt, mdtest, 4.0.0, 30, 2, Tree creation, mean, -1",
        "mdtest-4.1.0-ranks.txt, mdtest, 4.1.0+dev, 30, 2, File creation, max, 1129.497",
    })
    void recordedOutputsAreRead(
            String file,
            String tool,
            String version,
            int results,
            int tasks,
            String operation,
            String statistic,
            double value)
            throws IOException {
        assertThat(run(recorded(file))).as(err::toString).isZero();

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(results);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("tool").asText()).isEqualTo(tool);
            assertThat(line.path("tasks").asInt()).isEqualTo(tasks);
            assertThat(line.path("line").asInt()).isPositive();
            assertThat(line.has("bytesPerSecond")).isEqualTo(tool.equals("ior"));
            assertThat(line.has("opsPerSecond")).isEqualTo(tool.equals("mdtest"));
            assertThat(line.has("iteration"))
                    .isEqualTo(line.path("statistic").asText().equals("iteration"));
            if (version != null) {
                assertThat(line.path("version").asText()).isEqualTo(version);
            }
        });
        List<Double> values = lines.stream()
                .filter(line -> line.path("operation").asText().equals(operation))
                .filter(line -> line.path("statistic").asText().equals(statistic))
                .map(line -> tool.equals("ior")
                        ? line.path("bytesPerSecond").asDouble() / 1048576
                        : line.path("opsPerSecond").asDouble())
                .toList();
        assertThat(values).isNotEmpty();
        if (value > 0) {
            assertThat(values.get(0)).isCloseTo(value, within(0.006));
        }
    }

    @Test
    void fioClientsGiveALineEachAndATotalOfTheirBytesOverTheLongestRuntime() throws IOException {
        assertThat(run(recorded("fio-3.33-clients.txt"))).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line -> line.path("statistic").asText())
                .containsExactly("job", "job", "job", "job", "job", "job", "all-clients", "total");
        JsonNode total = lines.get(7);
        assertThat(total.path("bytesPerSecond").asDouble()).isEqualTo(6 * 16777216 * 1000.0 / 182);
        assertThat(total.path("nodes").asInt()).isEqualTo(3);
        assertThat(total.path("tasks").asInt()).isEqualTo(6);
        assertThat(lines.get(6).path("bytesPerSecond").asDouble())
                .isCloseTo(total.path("bytesPerSecond").asDouble(), within(1.0));
    }

    @Test
    void aFileThatFailsIsNamedAndTheOthersArePrinted() throws IOException {
        Path bad = Files.writeString(dir.resolve("bad.txt"), "nothing here\n");
        Path broken = Files.writeString(
                dir.resolve("broken.txt"),
                "access    bw(MiB/s)  block(KiB) xfer(KiB)  iter\nwrite nan 1 2 0\nwrite 5 1 2 1\n");
        assertThat(run(
                        bad.toString(),
                        recorded("ior-3.0.1.txt"),
                        broken.toString(),
                        dir.resolve("gone").toString()))
                .isEqualTo(1);
        assertThat(lines()).hasSize(13);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith(bad + ": no benchmark result found; looked for IOR"))
                .anySatisfy(line -> assertThat(line).startsWith(broken + ":2: IOR's write has no bandwidth"))
                .anySatisfy(line -> assertThat(line).contains("gone", "cannot be read"));
    }

    @Test
    void timesAloneAreNoResult() {
        assertThat(run(recorded("mdtest-4.1.0-only-times.txt"))).isEqualTo(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileMayHoldSeveralTools() throws IOException {
        Path mixed = dir.resolve("mixed.txt");
        Files.writeString(
                mixed,
                Files.readString(Path.of(recorded("ior-3.3.0.txt")))
                        + FioOutput.local("fio-3.35", FioOutput.job("seq", "", 0, 0, 1 << 30, 1000))
                        + "{\"level\": \"info\", \"message\": \"not a benchmark\"}\n"
                        + Files.readString(Path.of(recorded("mdtest-3.2.1.txt")))
                        + "1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2 s, 537 MB/s\n");
        assertThat(run(mixed.toString())).as(err::toString).isZero();
        assertThat(lines()).extracting(line -> line.path("tool").asText()).contains("ior", "fio", "mdtest", "dd");
    }

    @Test
    void failedFioJobsAreProblemsWithTheirLine() throws IOException {
        Path file = Files.writeString(
                dir.resolve("fio.json"),
                FioOutput.clients(
                        FioOutput.job("w", "10.0.0.1", 8765, 28, 10, 10),
                        FioOutput.job("w", "10.0.0.2", 8765, 0, 10, 10)));
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsPattern("fio.json:\\d+: fio job w on 10.0.0.1:8765 failed with errno 28");
    }

    @Test
    void brokenAndEmptyFioJsonIsAProblem() throws IOException {
        String whole = FioOutput.local("fio-3.33", FioOutput.job("w", "", 0, 0, 1000, 10));
        Path cut = Files.writeString(dir.resolve("cut.json"), whole.substring(0, whole.length() / 2));
        Path empty = Files.writeString(dir.resolve("empty.json"), FioOutput.clients());
        assertThat(run(cut.toString(), empty.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is broken").contains("fio ran no job");
        assertThat(out.size()).isZero();
    }

    @Test
    void theStandardInputAndCompressedFilesAreRead() throws IOException {
        byte[] text = Files.readAllBytes(Path.of(recorded("ior-3.0.1.txt")));
        Path zipped = dir.resolve("ior.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            gzip.write(text);
        }
        assertThat(ParseMain.run(
                        new String[] {"-", zipped.toString()}, new ByteArrayInputStream(text), print(out), print(err)))
                .isZero();
        assertThat(lines()).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void whatPowerShellRedirectedIsRead(String charset) throws IOException {
        String json = FioOutput.local("fio-3.33", FioOutput.job("w", "", 0, 0, 1000, 10));
        Path file = dir.resolve("fio.json");
        Files.write(file, ("\uFEFFnote\r\n" + json.replace("\n", "\r\n")).getBytes(Charset.forName(charset)));
        assertThat(run(file.toString())).as(err::toString).isZero();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void otherJsonWithoutJobsIsNoFailureOfFio() throws IOException {
        Path file = Files.writeString(dir.resolve("other.txt"), "{\"jobs\": []}\n1000 bytes copied, 1 s, 1.0 kB/s\n");
        assertThat(run(file.toString())).as(err::toString).isZero();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void withoutFilesTheUsageIsPrinted() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("FILE");
    }

    @Test
    void aLongStreamNeedsLittleMemory() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        byte[] line = ("write 5 and other words that are no row of a table " + "x".repeat(2000) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        InputStream stream =
                new SequenceInputStream(Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(line))
                        .limit(8 * 1024)
                        .toList()));
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        ParseMain.run(new String[] {"-"}, stream, print(out), print(err));
        System.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(8L << 20);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no benchmark result found");
    }

    private int run(String... files) {
        return ParseMain.run(files, InputStream.nullInputStream(), print(out), print(err));
    }

    private List<JsonNode> lines() throws IOException {
        return JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(out.toByteArray())
                .readAll();
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String recorded(String name) {
        try {
            return Path.of(ParseMainTest.class.getResource(FOLDER + name).toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
