package io.jenkins.plugins.lustre.bench.fio;

import java.util.Map;

/**
 * One entry of fio's {@code jobs} or {@code client_stats}.
 *
 * @param version fio's version as it prints it, for instance {@code fio-3.35}; empty if not printed
 * @param document number of the JSON object in the output, from 0
 * @param line where the entry ends in the output, from 1
 * @param name job name
 * @param group fio's reporting group
 * @param host the client's address as the driver was given it, empty for a local run
 * @param port the client's port, 0 for a local run
 * @param error errno, 0 is success
 * @param io directions that moved data: {@code read}, {@code write}, {@code trim} or {@code mixed}
 */
public record FioJob(
        String version,
        int document,
        long line,
        String name,
        int group,
        String host,
        int port,
        int error,
        Map<String, FioIo> io) {
    private static final String AGGREGATE = "All clients";

    /** Copies the map. */
    public FioJob {
        io = Map.copyOf(io);
    }

    /** Whether this is fio's own sum over the others, which must never be added to them. */
    public boolean aggregate() {
        return AGGREGATE.equals(name);
    }

    /** The client's address and port, which tell clients apart. */
    public String client() {
        return host + "," + port;
    }

    /** The job's name, with its client where there is one. */
    public String title() {
        return host.isEmpty() ? "job " + name : "job " + name + " on " + host + ":" + port;
    }
}
