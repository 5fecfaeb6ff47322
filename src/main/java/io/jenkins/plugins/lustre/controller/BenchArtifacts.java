package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.bench.record.RecordCsv;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.bench.record.RecordSvg;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a bench leaves in its build. */
final class BenchArtifacts {

    private static final String DEFAULT_NAME = "lustre";

    private BenchArtifacts() {}

    /** {@code lustre-bench}, and the bench's name if it has one of its own. */
    static String name(BenchRecord record) {
        return "lustre-bench"
                + (record.name().equals(DEFAULT_NAME) ? "" : "-" + record.name().replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    /**
     * {@code .json}, {@code .csv} and {@code .svg}. A picture has one unit: that of metadata operations is called
     * {@code -operations.svg} beside one of bytes.
     *
     * @param name of the files, without their endings
     */
    static Map<String, byte[]> of(BenchRecord record, String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".json", bytes(RecordJson.pretty(record)));
        files.put(name + ".csv", bytes(RecordCsv.write(record)));
        for (Unit unit : Unit.values()) {
            List<Figures> rows = record.rows().stream()
                    .filter(row -> row.series().unit() == unit)
                    .toList();
            if (!rows.isEmpty()) {
                boolean beside = unit == Unit.OPERATIONS_PER_SECOND
                        && rows.size() < record.rows().size();
                files.put(name + (beside ? "-operations" : "") + ".svg", bytes(RecordSvg.write(with(record, rows))));
            }
        }
        return files;
    }

    private static BenchRecord with(BenchRecord record, List<Figures> rows) {
        return new BenchRecord(
                record.name(), record.cluster(), record.time(), record.fingerprint(), rows, record.notes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
