package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.record.RecordCsv;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.bench.record.RecordSvg;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files that a bench leaves in its build. */
final class BenchArtifacts {

    private static final String DEFAULT_NAME = "lustre";

    private BenchArtifacts() {}

    /** {@code lustre-bench.json}, {@code .csv} and {@code .svg}; the bench's name is in between if it has one of its own. */
    static Map<String, byte[]> of(BenchRecord record) {
        String own =
                record.name().equals(DEFAULT_NAME) ? "" : "-" + record.name().replaceAll("[^A-Za-z0-9._-]", "_");
        String name = "lustre-bench" + own;
        return Map.of(
                name + ".json", bytes(RecordJson.pretty(record)),
                name + ".csv", bytes(RecordCsv.write(record)),
                name + ".svg", bytes(RecordSvg.write(record)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
