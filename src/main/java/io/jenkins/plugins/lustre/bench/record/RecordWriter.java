package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Spread;
import java.math.BigDecimal;
import java.time.Duration;

/** Builds the JSON tree of a record, schema version 1. */
final class RecordWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordWriter() {}

    static ObjectNode tree(BenchRecord record) {
        ObjectNode root = NODES.objectNode();
        root.put("schemaVersion", BenchRecord.SCHEMA_VERSION);
        root.put("name", record.name());
        root.put("cluster", record.cluster());
        root.put("time", record.time().toString());
        root.set("fingerprint", fingerprint(record.fingerprint()));
        ArrayNode rows = root.putArray("rows");
        record.rows().forEach(row -> rows.add(row(row)));
        ArrayNode notes = root.putArray("notes");
        record.notes().forEach(notes::add);
        return root;
    }

    private static ObjectNode fingerprint(Fingerprint print) {
        ObjectNode node = NODES.objectNode();
        node.put("clientType", print.clientType());
        node.put("mdsType", print.mdsType());
        node.put("ossType", print.ossType());
        node.put("ossCount", print.ossCount());
        node.put("ostCount", print.ostCount());
        node.put("stripeCount", print.stripeCount());
        node.put("lustreVersion", print.lustreVersion());
        node.put("serverLustreVersion", print.serverLustreVersion());
        node.put("kernel", print.kernel());
        node.put("toolVersion", print.toolVersion());
        node.put("zone", print.zone());
        node.put("spot", print.spot());
        return node;
    }

    private static ObjectNode row(Figures row) {
        ObjectNode node = NODES.objectNode();
        series(node, row.series());
        Spread spread = row.spread();
        node.put("median", spread.median());
        node.put("min", spread.min());
        node.put("max", spread.max());
        node.put("relativeMad", spread.relativeMad());
        row.perClient().ifPresent(rate -> node.put("perClient", rate));
        node.put("cached", row.cached());
        node.put("confirmations", row.confirmations());
        Ceiling ceiling = row.ceiling();
        if (ceiling != null) {
            node.set("ceiling", ceiling(ceiling, row.total()));
        }
        ArrayNode repetitions = node.putArray("repetitions");
        row.repetitions().forEach(repetition -> repetitions.add(repetition(repetition)));
        return node;
    }

    private static void series(ObjectNode node, Series series) {
        node.put("tool", series.tool().word());
        node.put("operation", series.operation());
        node.put("unit", series.unit().symbol());
        node.put("clients", series.clients());
        node.put("processesPerClient", series.processesPerClient());
        if (series.fileSize() != null) {
            node.put("fileSize", series.fileSize().bytes());
        }
        if (series.blockSize() != null) {
            node.put("blockSize", series.blockSize().bytes());
        }
        node.put("stripeCount", series.stripeCount());
        if (series.ost() != null) {
            node.put("ost", series.ost());
        }
        node.put("directIo", series.directIo());
    }

    private static ObjectNode ceiling(Ceiling ceiling, double total) {
        ObjectNode node = NODES.objectNode();
        node.put("rate", ceiling.bytesPerSecond());
        node.put("share", ceiling.share(total));
        node.put("limitedBy", ceiling.lowest().kind().word());
        node.put("burstable", ceiling.burstable());
        ArrayNode limits = node.putArray("limits");
        for (Ceiling.Limit limit : ceiling.limits()) {
            ObjectNode side = limits.addObject()
                    .put("kind", limit.kind().word())
                    .put("rate", limit.peak())
                    .put("burstable", limit.burstable());
            if (limit.peak() > limit.bytesPerSecond()) {
                side.put("baseline", limit.bytesPerSecond());
            }
        }
        return node;
    }

    private static ObjectNode repetition(Measurement repetition) {
        ObjectNode node = NODES.objectNode();
        node.put("rate", repetition.rate());
        node.put("skewSeconds", seconds(repetition.skew()));
        ArrayNode clients = node.putArray("clients");
        for (ClientFigure client : repetition.clients()) {
            ObjectNode one = clients.addObject()
                    .put("host", client.host())
                    .put("bytes", client.bytes())
                    .put("seconds", seconds(client.runtime()))
                    .put("rate", client.bytesPerSecond());
            Duration began = client.began();
            if (began != null) {
                one.put("began", seconds(began));
            }
        }
        return node;
    }

    /** Exact seconds, as few digits as needed. */
    static BigDecimal seconds(Duration duration) {
        BigDecimal exact = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
