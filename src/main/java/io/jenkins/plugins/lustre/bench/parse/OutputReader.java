package io.jenkins.plugins.lustre.bench.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.dd.DdText;
import io.jenkins.plugins.lustre.bench.fio.FioParts;
import io.jenkins.plugins.lustre.bench.ior.IorCsv;
import io.jenkins.plugins.lustre.bench.ior.IorJson;
import io.jenkins.plugins.lustre.bench.ior.IorText;
import io.jenkins.plugins.lustre.bench.mdtest.MdtestText;
import io.jenkins.plugins.lustre.bench.output.JsonDocuments;
import io.jenkins.plugins.lustre.bench.output.JsonParts;
import io.jenkins.plugins.lustre.bench.output.LineParser;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.TextLine;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads one output in a single pass and in constant memory. Every tool's parser sees every line and takes what is its
 * own, so the tool need not be named and a file may hold the output of several.
 */
public final class OutputReader {
    private static final JsonFactory JSON = new ObjectMapper().getFactory();
    private static final int GZIP_MAGIC = 0x1f8b;

    private final LineParser iorJson = new IorJson();
    private final List<LineParser> text = List.of(new IorText(), new IorCsv(), new MdtestText(), new DdText(), iorJson);
    private final List<JsonParts> objects = List.of(new FioParts());
    private final OutputSink sink;
    private long found;

    private OutputReader(OutputSink target) {
        this.sink = new OutputSink() {
            @Override
            public void result(ToolResult result) {
                found++;
                target.result(result);
            }

            @Override
            public void problem(long line, String message) {
                found++;
                target.problem(line, message);
            }
        };
    }

    /**
     * Reads an output, plain or compressed by gzip, in UTF-8 (other bytes are no fault), or in UTF-16 with the mark that
     * PowerShell writes.
     *
     * @param in is not closed
     * @param sink takes results and problems; an output with neither is reported to it as a problem at line 0
     */
    public static void read(InputStream in, OutputSink sink) throws IOException {
        BufferedInputStream plain = buffered(in);
        if (magic(plain) == GZIP_MAGIC) {
            plain = buffered(new GZIPInputStream(plain, 1 << 16));
        }
        int mark = magic(plain);
        boolean wide = mark == 0xfeff || mark == 0xfffe;
        new OutputReader(sink)
                .read(new InputStreamReader(plain, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, 1 << 16);
    }

    /** The first two bytes, which stay to be read. */
    private static int magic(BufferedInputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic;
    }

    private void read(Reader in) throws IOException {
        JsonDocuments documents = new JsonDocuments(in, this::line, part -> iorJson.line(part, sink));
        while (documents.next()) {
            object(documents);
        }
        text.forEach(parser -> parser.end(sink));
        objects.forEach(parts -> parts.finish(sink));
        if (found == 0) {
            sink.problem(
                    0,
                    "no benchmark result found; looked for IOR (a table \"access bw(MiB/s) ...\", a summary"
                            + " \"Operation Max(MiB) ...\", \"Max Write:\" or \"Max Read:\", CSV, JSON with \"tests\"), mdtest (rows under"
                            + " \"SUMMARY rate\" or \"SUMMARY:\"), fio (JSON with \"jobs\" or \"client_stats\") and dd (\"N bytes"
                            + " ... copied, S s, ...\")");
        }
    }

    private void line(TextLine line) {
        text.forEach(parser -> parser.line(line, sink));
    }

    private void object(JsonDocuments documents) throws IOException {
        long start = documents.line();
        objects.forEach(parts -> parts.start(start));
        boolean taken = false;
        try (JsonParser parser = JSON.createParser(documents.document())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                taken |= field(name, parser);
            }
        } catch (JsonProcessingException e) {
            if (taken || e.getMessage().contains("end-of-input")) {
                sink.problem(
                        documents.line(),
                        "the JSON that starts at line " + start + " is broken: " + e.getOriginalMessage());
            }
        }
        objects.forEach(parts -> parts.end(sink));
    }

    private boolean field(String name, JsonParser parser) throws IOException {
        for (JsonParts parts : objects) {
            if (parts.field(name, parser, sink)) {
                return true;
            }
        }
        parser.skipChildren();
        return false;
    }
}
