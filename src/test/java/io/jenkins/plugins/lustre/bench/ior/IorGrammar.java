package io.jenkins.plugins.lustre.bench.ior;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes what the versions of IOR print, for random numbers, with random noise between the lines. Widths, decimals and
 * column order are those of each version's printing code.
 */
final class IorGrammar {
    /** Versions with a grammar of their own. */
    enum Version {
        V2_10("2.10.3"),
        V3_0("3.0.1"),
        V3_2("3.2.0"),
        V4_0("4.0.0");

        final String number;

        Version(String number) {
            this.number = number;
        }

        private boolean iops() {
            return this == V4_0;
        }
    }

    private static final List<String> NOISE = List.of(
            "",
            "WARNING: inconsistent file size by different tasks.",
            "WARNING: write performance may suffer, read on",
            "[node07:12345] 15 more processes have sent help message help-mpi-btl-openib.txt / no device params found",
            "--------------------------------------------------------------------------",
            "A process has executed an operation involving a call to the",
            "Commencing write performance test: Sun Nov 22 17:30:19 2026",
            "read request queue depth is 12",
            "remove    -          -          -          -          -          -          0.000564   0   ",
            "12 34 56");

    private final Version version;
    private final Random random;
    private final boolean quiet;
    private final String prefix;
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();

    IorGrammar(Version version, long seed, boolean quiet, String prefix, String lineEnd) {
        this.version = version;
        this.random = new Random(seed);
        this.quiet = quiet;
        this.prefix = prefix;
        this.lineEnd = lineEnd;
    }

    /** One run of so many iterations; rates are MiB/s. */
    IorGrammar run(List<Double> writes, List<Double> reads, int tasks, int perNode) {
        if (!quiet) {
            line("IOR-" + version.number + ": MPI Coordinated Test of Parallel I/O");
            options(tasks, perNode);
        }
        noise();
        header();
        return test(writes, reads, tasks, perNode);
    }

    /** One more test of a script; 2.10 prints no header for it. */
    IorGrammar test(List<Double> writes, List<Double> reads, int tasks, int perNode) {
        for (int i = 0; i < writes.size(); i++) {
            noise();
            row("write", writes.get(i), i);
            noise();
            row("read", reads.get(i), i);
        }
        noise();
        if (!quiet) {
            List<String> maxima = List.of(
                    String.format(
                            Locale.ROOT, "Max Write: %.2f MiB/sec (%.2f MB/sec)", max(writes), max(writes) * 1.048576),
                    String.format(
                            Locale.ROOT, "Max Read:  %.2f MiB/sec (%.2f MB/sec)", max(reads), max(reads) * 1.048576));
            if (version != Version.V2_10) {
                maxima.forEach(this::line);
                line("");
                line("Summary of all tests:");
            }
            summary(writes, reads, tasks, perNode);
            if (version == Version.V2_10) {
                maxima.forEach(this::line);
            }
        }
        return this;
    }

    String text() {
        return out.toString();
    }

    private void options(int tasks, int perNode) {
        if (version == Version.V2_10 || version == Version.V3_0) {
            line("Summary:");
            line("\tclients            = " + tasks + " (" + perNode + " per node)");
            line("\txfersize           = 1 MiB");
        } else {
            line("Options: ");
            if (version == Version.V4_0) {
                line("nodes               : " + (tasks + perNode - 1) / perNode);
            }
            line("tasks               : " + tasks);
            line("clients per node    : " + perNode);
            line("xfersize            : 1 MiB");
        }
    }

    private void header() {
        if (version.iops()) {
            line(
                    "access    bw(MiB/s)  IOPS       Latency(s)  block(KiB) xfer(KiB)  open(s)    wr/rd(s)   close(s)   total(s)   iter");
            line(
                    "------    ---------  ----       ----------  ---------- ---------  --------   --------   --------   --------   ----");
        } else if (version == Version.V2_10) {
            line("access    bw(MiB/s)  block(KiB) xfer(KiB)  open(s)    wr/rd(s)   close(s) total(s)  iter");
            line("------    ---------  ---------- ---------  --------   --------   --------  --------   ----");
        } else {
            line("access    bw(MiB/s)  block(KiB) xfer(KiB)  open(s)    wr/rd(s)   close(s)   total(s)   iter");
            line("------    ---------  ---------- ---------  --------   --------   --------   --------   ----");
        }
    }

    private void row(String access, double rate, int iteration) {
        StringBuilder row = new StringBuilder(String.format("%-10s", access))
                .append(value(rate))
                .append(' ');
        if (version.iops()) {
            row.append(value(rate * 1.01))
                    .append(' ')
                    .append(value(random.nextDouble()))
                    .append("  ");
        }
        row.append(value(16384)).append(' ').append(value(1024)).append(' ');
        for (int i = 0; i < 4; i++) {
            row.append(random.nextInt(9) == 0 ? "   -      " : value(random.nextDouble() * 5000))
                    .append(' ');
        }
        row.append(String.format("%-4d", iteration)).append(version == Version.V2_10 ? " XXCEL" : "");
        line(row.toString());
    }

    private void summary(List<Double> writes, List<Double> reads, int tasks, int perNode) {
        switch (version) {
            case V2_10 -> {
                line(
                        "Operation  Max (MiB)  Min (MiB)  Mean (MiB)   Std Dev  Max (OPs)  Min (OPs)  Mean (OPs)   Std Dev  Mean (s)  ");
                line(
                        "---------  ---------  ---------  ----------   -------  ---------  ---------  ----------   -------  --------");
            }
            case V3_0 ->
                line("Operation   Max(MiB)   Min(MiB)  Mean(MiB)     StdDev    Mean(s) Test# #Tasks tPN reps fPP reord"
                        + " reordoff reordrand seed segcnt blksiz xsize aggsize API RefNum");
            case V3_2 ->
                line(
                        "Operation   Max(MiB)   Min(MiB)  Mean(MiB)     StdDev   Max(OPs)   Min(OPs)  Mean(OPs)     StdDev"
                                + "    Mean(s) Test# #Tasks tPN reps fPP reord reordoff reordrand seed segcnt   blksiz    xsize aggs(MiB)   API RefNum");
            default ->
                line("Operation   Max(MiB)   Min(MiB)  Mean(MiB)     StdDev   Max(OPs)   Min(OPs)  Mean(OPs)     StdDev"
                        + "    Mean(s) Stonewall(s) Stonewall(MiB) Test# #Tasks tPN reps fPP reord reordoff reordrand seed segcnt"
                        + "   blksiz    xsize aggs(MiB)   API RefNum");
        }
        noise();
        summaryRow("write", writes, tasks, perNode);
        summaryRow("read", reads, tasks, perNode);
    }

    private void summaryRow(String access, List<Double> rates, int tasks, int perNode) {
        String test = " 0 " + tasks + " " + perNode + " " + rates.size() + " 1 0 1 0 0 1 1048576 262144 2.0 POSIX 0";
        double mean = mean(rates);
        String ops = number(max(rates)) + " " + number(min(rates)) + " " + number(mean);
        String deviation = number(max(rates) - min(rates));
        String time = String.format(Locale.ROOT, "%10.5f", random.nextDouble() * 9000);
        String rate = number(max(rates)) + " " + number(min(rates)) + " " + number(mean);
        line(
                switch (version) {
                    case V2_10 ->
                        String.format("%-10s", access) + number(max(rates)) + " " + number(min(rates)) + "  "
                                + number(mean) + deviation + " " + ops.replace(" " + number(mean), "  " + number(mean))
                                + deviation + time + "   EXCEL";
                    case V3_0 -> String.format("%-9s ", access) + rate + " " + deviation + " " + time + test;
                    case V3_2 ->
                        String.format("%-9s ", access) + rate + " " + deviation + " " + ops + " " + deviation + " "
                                + time + test;
                    default ->
                        String.format("%-9s ", access) + rate + " " + deviation + " " + ops + " " + deviation + " "
                                + time + "         NA            NA" + test;
                });
    }

    private void noise() {
        while (random.nextInt(3) == 0) {
            line(NOISE.get(random.nextInt(NOISE.size())));
        }
    }

    private void line(String text) {
        out.append(prefix).append(text).append(lineEnd);
    }

    /** A number of the table: six decimals below 1, two below 3600, none from there on. */
    static String value(double number) {
        return String.format(Locale.ROOT, number < 1 ? "%-10.6f" : number < 3600 ? "%-10.2f" : "%-10.0f", number);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%10.2f", number);
    }

    static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    static double min(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** The values as the table shows them. */
    static List<Double> shown(List<Double> values) {
        List<Double> shown = new ArrayList<>();
        values.forEach(value -> shown.add(Double.valueOf(value(value).strip())));
        return shown;
    }
}
