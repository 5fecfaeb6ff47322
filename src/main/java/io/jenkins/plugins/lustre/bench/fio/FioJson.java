package io.jenkins.plugins.lustre.bench.fio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.output.JsonDocuments;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads fio's {@code --output-format=json} and {@code json+} of versions 2.x and 3.x, local and client/server, with any
 * text around the JSON. Holds one job at a time.
 *
 * <p>Up to fio 2.20 {@code io_bytes} counts KiB; {@code io_kbytes} beside it (from 2.21) says that it counts bytes.
 * {@code bw} counts KiB/s in every version; {@code bw_bytes} came with 3.x. Runtimes are milliseconds. (fio's
 * {@code stat.c}, tags 2.1 to 3.33.)
 */
public final class FioJson {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DIRECTIONS = List.of("write", "read", "trim", "mixed");
    private static final int KIB = 1024;

    private FioJson() {}

    /** All jobs of an output, see {@link #read(Reader, Consumer)}. */
    public static List<FioJob> read(String output) throws IOException {
        List<FioJob> jobs = new ArrayList<>();
        read(new StringReader(output), jobs::add);
        return List.copyOf(jobs);
    }

    /**
     * Hands over every job of an output as it is read, failed ones and aggregates included.
     *
     * @throws OutputException if there is no fio JSON, if an object has no jobs at all (that is how fio reports that no
     *     client could start), or if the JSON is broken
     */
    public static void read(Reader output, Consumer<FioJob> jobs) throws IOException {
        JsonDocuments documents = new JsonDocuments(output);
        int count = 0;
        while (documents.next()) {
            long start = documents.line();
            try (JsonParser parser = JSON.getFactory().createParser(documents.document())) {
                readDocument(parser, count++, start, jobs);
            } catch (JsonProcessingException e) {
                throw new OutputException(documents.line(), "fio's JSON is broken: " + e.getOriginalMessage());
            }
        }
        if (count == 0) {
            throw new OutputException("fio printed no JSON (looked for a line that starts with an opening brace);"
                    + " run it with --output-format=json");
        }
    }

    private static void readDocument(JsonParser parser, int number, long start, Consumer<FioJob> jobs)
            throws IOException {
        String version = "";
        boolean known = false;
        int found = 0;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("fio version")) {
                version = parser.getText();
            } else if (value == JsonToken.START_ARRAY && isJobs(field)) {
                known = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    JsonNode job = JSON.readTree(parser);
                    jobs.accept(job(
                            job,
                            version,
                            number,
                            start + parser.currentLocation().getLineNr() - 1));
                    found++;
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!known) {
            throw new OutputException(
                    start, "this JSON is not fio's (looked for \"jobs\" or \"client_stats\" in the object)");
        }
        if (found == 0) {
            throw new OutputException(
                    start,
                    "fio ran no job: its list of jobs or \"client_stats\" is empty;"
                            + " see the messages that fio printed");
        }
    }

    /** Whether a field of the outermost object holds jobs. */
    static boolean isJobs(String field) {
        return field.equals("jobs") || field.equals("client_stats");
    }

    /** One entry of {@code jobs} or {@code client_stats}. */
    static FioJob job(JsonNode job, String version, int document, long line) {
        Map<String, FioIo> io = new LinkedHashMap<>();
        for (String direction : DIRECTIONS) {
            JsonNode node = job.path(direction);
            if (node.path("io_bytes").asLong() > 0 || node.path("total_ios").asLong() > 0) {
                io.put(direction, io(node));
            }
        }
        return new FioJob(
                version,
                document,
                line,
                job.path("jobname").asText(),
                job.path("groupid").asInt(),
                job.path("hostname").asText(),
                job.path("port").asInt(),
                job.path("error").asInt(),
                io);
    }

    /** A rate that fio rounded down to 0 KiB/s is that of its bytes. */
    private static FioIo io(JsonNode node) {
        long bytes = node.path("io_bytes").asLong() * (node.has("io_kbytes") || node.has("bw_bytes") ? 1 : KIB);
        long millis = node.path("runtime").asLong();
        double rate = node.has("bw_bytes")
                ? node.path("bw_bytes").asDouble()
                : node.path("bw").asDouble() * KIB;
        if (rate == 0 && millis > 0) {
            rate = bytes * 1000.0 / millis;
        }
        return new FioIo(
                bytes, Duration.ofMillis(millis), rate, node.path("iops").asDouble());
    }
}
