package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Builds a record from its JSON tree, of this or another schema version. */
final class RecordReader {
    private RecordReader() {}

    static BenchRecord record(JsonNode root) {
        if (root == null || !root.isObject() || !root.has("rows")) {
            throw new IllegalArgumentException("Not a benchmark record: it has no \"rows\"");
        }
        return new BenchRecord(
                root.path("name").asText(),
                root.path("cluster").asText(),
                time(root.path("time").asText()),
                fingerprint(root.path("fingerprint")),
                list(root.path("rows"), RecordReader::row),
                list(root.path("notes"), JsonNode::asText));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a benchmark record: \"time\" is \"" + text + "\"", e);
        }
    }

    private static Fingerprint fingerprint(JsonNode node) {
        return new Fingerprint(
                node.path("clientType").asText(),
                node.path("mdsType").asText(),
                node.path("ossType").asText(),
                node.path("ossCount").asInt(),
                node.path("ostCount").asInt(),
                node.path("stripeCount").asInt(),
                node.path("lustreVersion").asText(),
                node.path("serverLustreVersion").asText(),
                node.path("kernel").asText(),
                node.path("toolVersion").asText(),
                node.path("zone").asText(),
                node.path("spot").asBoolean());
    }

    private static Figures row(JsonNode node) {
        return new Figures(
                series(node),
                list(node.path("repetitions"), RecordReader::repetition),
                ceiling(node.path("ceiling")),
                node.path("cached").asBoolean(),
                node.path("confirmations").asInt());
    }

    private static Series series(JsonNode node) {
        return new Series(
                BenchTool.parse(node.path("tool").asText()),
                node.path("operation").asText(),
                node.hasNonNull("unit") ? Unit.parse(node.path("unit").asText()) : Unit.BYTES_PER_SECOND,
                node.path("clients").asInt(),
                node.path("processesPerClient").asInt(),
                size(node.path("fileSize")),
                size(node.path("blockSize")),
                node.path("stripeCount").asInt(),
                node.hasNonNull("ost") ? node.path("ost").asInt() : null,
                node.path("directIo").asBoolean());
    }

    @CheckForNull
    private static Size size(JsonNode node) {
        return node.isNumber() ? new Size(node.asLong()) : null;
    }

    /** Limits of a kind that this release does not know are left out. */
    @CheckForNull
    private static Ceiling ceiling(JsonNode node) {
        List<Ceiling.Limit> limits = new ArrayList<>();
        for (JsonNode limit : node.path("limits")) {
            for (Ceiling.Kind kind : Ceiling.Kind.values()) {
                if (kind.word().equals(limit.path("kind").asText())) {
                    limits.add(new Ceiling.Limit(
                            kind,
                            limit.path("rate").asDouble(),
                            limit.path("burstable").asBoolean()));
                }
            }
        }
        return limits.isEmpty() ? null : new Ceiling(limits);
    }

    private static Measurement repetition(JsonNode node) {
        if (!node.path("rate").isNumber()) {
            throw new IllegalArgumentException("Not a benchmark record: a repetition has no \"rate\"");
        }
        return new Measurement(
                node.path("rate").asDouble(),
                list(
                        node.path("clients"),
                        client -> new ClientFigure(
                                client.path("host").asText(),
                                client.path("bytes").asLong(),
                                duration(client.path("seconds").asText()))));
    }

    private static Duration duration(String seconds) {
        return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValue());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        array.forEach(value -> values.add(read.apply(value)));
        return values;
    }
}
