package io.jenkins.plugins.lustre.bench;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of one benchmark of one build.
 *
 * @param name the benchmark's name within its job, not blank
 * @param cluster name of the cluster's stack, empty if there is none
 * @param time when it was measured
 * @param fingerprint the cluster and the software
 * @param rows the table, at least one row
 * @param notes what a reader of the figures has to know, for instance that reads came from a cache
 */
public record BenchRecord(
        String name, String cluster, Instant time, Fingerprint fingerprint, List<Figures> rows, List<String> notes) {
    /** The version of the record format that this release writes, see docs/record-format.md. */
    public static final int SCHEMA_VERSION = 1;

    /** Checks that the record holds a result. */
    public BenchRecord {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A benchmark record needs a name");
        }
        cluster = cluster == null ? "" : cluster;
        Objects.requireNonNull(time);
        Objects.requireNonNull(fingerprint);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Benchmark " + name + " has no figures");
        }
    }
}
