package io.jenkins.plugins.lustre.bench.fio;

import java.util.Locale;

/** Writes JSON as fio 3.x does, reduced to what figures need. */
public final class FioOutput {
    private FioOutput() {}

    /** One job that wrote; without a host as in a local run. */
    public static String job(String name, String host, int port, int error, long bytes, long millis) {
        String client =
                host.isEmpty() ? "" : "      \"hostname\" : \"" + host + "\",\n      \"port\" : " + port + ",\n";
        return String.format(
                Locale.ROOT,
                "    {\n      \"jobname\" : \"%s\",\n      \"groupid\" : 0,\n      \"error\" : %d,\n%s"
                        + "      \"read\" : %s,\n      \"write\" : %s,\n      \"job_runtime\" : %d\n    }",
                name,
                error,
                client,
                direction(0, 0),
                direction(bytes, millis),
                millis);
    }

    public static String clients(String... jobs) {
        return object("fio-3.33", "client_stats", jobs);
    }

    public static String local(String version, String... jobs) {
        return object(version, "jobs", jobs);
    }

    /**
     * What fio prints with {@code --status-interval}: all that one job wrote since the start.
     *
     * @param written clock's time in milliseconds
     * @param elapsed seconds since the start, rounded up
     * @param eta seconds to come, as fio thinks
     */
    public static String status(long written, long elapsed, long eta, long bytes, long millis) {
        String job = job("w", "", 0, 0, bytes, millis)
                .replace("\"error\" : 0,", "\"error\" : 0,\n \"eta\" : " + eta + ",\n \"elapsed\" : " + elapsed + ",");
        return local(
                "fio-3.33\",\n  \"timestamp\" : " + written / 1000 + ",\n  \"timestamp_ms\" : " + written
                        + ",\n  \"time\" : \"now",
                job);
    }

    private static String object(String version, String list, String... jobs) {
        return "\n{\n  \"fio version\" : \"" + version
                + "\",\n  \"global options\" : {\n    \"rw\" : \"write\"\n  },\n  \"" + list + "\" : [\n"
                + String.join(",\n", jobs) + "\n  ],\n  \"disk_util\" : [\n\n  ]\n}\n";
    }

    private static String direction(long bytes, long millis) {
        long rate = millis == 0 ? 0 : (long) (bytes * 1000.0 / millis);
        return String.format(
                Locale.ROOT,
                "{\"io_bytes\" : %d, \"io_kbytes\" : %d, \"bw_bytes\" : %d, \"bw\" : %d, \"iops\" : %f,"
                        + " \"runtime\" : %d, \"total_ios\" : %d}",
                bytes,
                bytes >> 10,
                rate,
                rate >> 10,
                rate / 1048576.0,
                millis,
                bytes >> 20);
    }
}
