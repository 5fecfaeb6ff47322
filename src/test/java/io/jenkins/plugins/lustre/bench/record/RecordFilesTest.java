package io.jenkins.plugins.lustre.bench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Records;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Unit;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RecordFilesTest {
    private static final BenchRecord GUIDE = Records.guide();

    @Test
    void theJsonIsReadBackAsTheSameRecord() {
        assertThat(RecordJson.read(RecordJson.pretty(GUIDE))).isEqualTo(GUIDE);
        assertThat(RecordJson.read(RecordJson.line(GUIDE))).isEqualTo(GUIDE);
        assertThat(RecordJson.line(GUIDE)).doesNotContain("\n");
    }

    @Property(tries = 200)
    void everyRecordIsReadBackAsTheSame(
            @ForAll @NotBlank String name,
            @ForAll String note,
            @ForAll @DoubleRange(min = 1e4, max = 1e11) double rate,
            @ForAll @IntRange(min = 1, max = 40) int clients) {
        BenchRecord record = new BenchRecord(
                name,
                note,
                Instant.ofEpochMilli((long) rate),
                new Fingerprint(note, null, name, clients, 0, -1, "", "", "", "", "", true),
                List.of(Records.row(Access.READ, clients, true, rate, rate * 2), imported(rate)),
                List.of(note));
        assertThat(RecordJson.read(RecordJson.line(record))).isEqualTo(record);
    }

    @Test
    void theFirstPublishedFormStaysReadable() throws IOException {
        assertThat(RecordJson.read(resource("record-v1.json"))).isEqualTo(GUIDE);
    }

    @Test
    void newerRecordsAreReadWithoutTheirUnknownFields() {
        String newer = RecordJson.line(GUIDE)
                .replace("\"schemaVersion\":1", "\"schemaVersion\":7,\"colour\":{\"a\":[1]}")
                .replace("\"kind\":\"disks\"", "\"kind\":\"moon\"");
        BenchRecord read = RecordJson.read(newer);
        assertThat(read.rows()).hasSameSizeAs(GUIDE.rows());
        assertThat(read.rows().get(0).ceiling().limits()).hasSize(3);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordJson.read("{\"rows\""))
                .withMessageContaining("Not a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordJson.read("{}"))
                .withMessageContaining("rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordJson.read("{\"rows\":[],\"time\":\"yesterday\"}"))
                .withMessageContaining("yesterday");
    }

    @Test
    void theCsvHasALinePerClientARepetitionAndARow() {
        List<String> lines = RecordCsv.write(GUIDE).lines().toList();
        assertThat(lines).hasSize(1 + (3 + 3 + 1) * 2 + (9 + 3 + 1) * 2);
        assertThat(lines.get(0)).startsWith("name,time,tool,operation,unit,clients");
        assertThat(lines.get(7))
                .startsWith("guide,2026-03-01T10:15:30Z,fio,write,B/s,1,2,4294967296,1048576,1,0,false,median,total,,,")
                .endsWith(",1250000000.000,0.8400");
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 18);
    }

    @Test
    void theCsvQuotesTextsAndDisarmsFormulas() {
        String csv = RecordCsv.write(Records.guide("=1+\"2\",x"));
        assertThat(csv.lines().skip(1)).allMatch(line -> line.startsWith("\"'=1+\"\"2\"\",x\",2026"));
    }

    @Test
    void theTableHasARowPerFigureInTheGuidesUnits() {
        String table = String.join("\n", RecordTable.lines(GUIDE));
        assertThat(table)
                .contains("guide: 1 OSS (d3.8xlarge), 1 OST, clients (c5n.9xlarge), Lustre 2.15.5, fio-3.35")
                .containsPattern("3 clients, write +1\\.10 GB/s +367 MB/s +1\\.08 GB/s \\.\\. 1\\.13 GB/s +1\\.8 %"
                        + " +1\\.25 GB/s +88 % +server network")
                .contains("Note: Reads may come");
    }

    @Test
    void aNameCannotForgeLinesOfTheTable() {
        assertThat(RecordTable.lines(Records.guide("a\nb\u001b[31m")))
                .noneMatch(line -> line.contains("\n") || line.contains("\u001b"));
    }

    @Property(tries = 100)
    void thePictureIsWellFormedWhateverTheNameIs(@ForAll @NotBlank String name) throws Exception {
        Document svg = parse(RecordSvg.write(Records.guide(name)));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void thePictureTakesNoMarkupFromANameAndLoadsNothing() throws Exception {
        String text = RecordSvg.write(Records.guide("<script>alert(1)</script>"));
        Document svg = parse(text);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(text).doesNotContain("href", "url(", "@import");
    }

    @Test
    void thePictureDrawsABarAndACeilingPerRow() throws Exception {
        Document svg = parse(RecordSvg.write(GUIDE));
        assertThat(classes(svg, "rect"))
                .filteredOn("total"::equals)
                .hasSize(GUIDE.rows().size() + 1);
        assertThat(classes(svg, "line"))
                .filteredOn("mark"::equals)
                .hasSize(GUIDE.rows().size() + 1);
    }

    @Test
    void metadataRatesAreDrawnToo() throws Exception {
        BenchRecord record =
                new BenchRecord("mdtest", "", GUIDE.time(), Fingerprint.UNKNOWN, List.of(imported(61_234)), List.of());
        assertThat(RecordSvg.write(record)).contains("61.2 kop/s");
        assertThat(String.join("\n", RecordTable.lines(record)))
                .contains("file creation")
                .contains("61.2 kop/s");
    }

    /** Writes the files for people who want to look at them. */
    @Test
    void theFilesCanBeWritten(@TempDir Path dir) throws IOException {
        String target = System.getProperty("lustre.record.samples");
        Path out = target == null ? dir : Files.createDirectories(Path.of(target));
        Files.writeString(out.resolve("lustre-bench.svg"), RecordSvg.write(GUIDE));
        Files.writeString(out.resolve("lustre-bench.json"), RecordJson.pretty(GUIDE));
        Files.writeString(out.resolve("lustre-bench.csv"), RecordCsv.write(GUIDE));
        Files.write(out.resolve("table.txt"), RecordTable.lines(GUIDE));
        assertThat(out).isDirectoryContaining("glob:**lustre-bench.svg");
    }

    private static Figures imported(double rate) {
        Series series = new Series(
                BenchTool.MDTEST, "file-creation", Unit.OPERATIONS_PER_SECOND, 0, 0, null, null, 0, null, false);
        return new Figures(series, List.of(Measurement.reported(rate)), null, false);
    }

    private static List<String> classes(Document svg, String element) {
        var nodes = svg.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(
                        i -> nodes.item(i).getAttributes().getNamedItem("class").getNodeValue())
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String resource(String name) {
        try (var in = RecordFilesTest.class.getResourceAsStream("/io/jenkins/plugins/lustre/bench/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
