package io.jenkins.plugins.lustre.bench.fio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.output.JsonParts;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * fio's results: a line per job and direction, and a {@code total} per reporting group and direction where a group has
 * several jobs: the bytes of all over the longest runtime.
 *
 * <p>Of the documents that {@code --status-interval} makes of one run only the last counts, so what a document of a run
 * that may go on says is held back until the next one is seen.
 */
public final class FioParts implements JsonParts {
    private final Map<String, Total> totals = new TreeMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final List<ToolResult> held = new ArrayList<>();
    private boolean holding;
    private String version = "";
    private long seconds;
    private long millis;
    private long start;
    private int run = -1;
    private boolean mine;
    private int jobs;

    @CheckForNull
    private FioProgress last;

    @Override
    public void start(long line) {
        start = line;
        version = "";
        seconds = 0;
        millis = 0;
        mine = false;
        jobs = 0;
        totals.clear();
        hosts.clear();
    }

    @Override
    public boolean field(String name, JsonParser value, OutputSink sink) throws IOException {
        if (name.equals("fio version")) {
            version = value.getText().replaceFirst("^fio-", "");
            return true;
        }
        if (name.equals("timestamp")) {
            seconds = value.getValueAsLong();
        } else if (name.equals("timestamp_ms")) {
            millis = value.getValueAsLong();
        }
        if (!FioJson.isJobs(name) || value.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        while (value.nextToken() == JsonToken.START_OBJECT) {
            JsonNode node = FioJson.JSON.readTree(value);
            if (jobs++ == 0) {
                begin(FioProgress.of(node, version, seconds, millis), sink);
            }
            FioJob job = FioJson.job(node, version, run, 0);
            report(job, start + value.currentLocation().getLineNr() - 1, sink);
        }
        mine = !version.isEmpty() || jobs > 0 || name.equals("client_stats");
        return true;
    }

    /** Decides at a document's first job whether it takes the place of the one before. */
    private void begin(FioProgress progress, OutputSink sink) {
        boolean continued = holding && last != null && progress.continues(last);
        if (continued) {
            held.clear();
        } else {
            finish(sink);
            run++;
        }
        holding = continued || progress.running();
        last = progress;
    }

    @Override
    public void finish(OutputSink sink) {
        held.forEach(sink::result);
        held.clear();
    }

    private void hand(ToolResult result, OutputSink sink) {
        if (holding) {
            held.add(result);
        } else {
            sink.result(result);
        }
    }

    private void report(FioJob job, long line, OutputSink sink) {
        if (job.error() != 0) {
            sink.problem(line, "fio " + job.title() + " failed with errno " + job.error());
            return;
        }
        if (!job.host().isEmpty()) {
            hosts.add(job.client());
        }
        job.io().forEach((direction, io) -> {
            if (io.bytesPerSecond() <= 0) {
                sink.problem(
                        line,
                        "fio " + job.title() + ": no rate for " + direction + ": " + io.bytes() + " bytes in "
                                + io.runtime().toMillis() + " ms");
                return;
            }
            String statistic = job.aggregate() ? "all-clients" : "job";
            String label = job.host().isEmpty() ? job.name() : job.name() + "@" + job.host();
            hand(
                    ToolResult.throughput("fio", version, direction, statistic, io.bytesPerSecond(), line)
                            .withIops(io.iops())
                            .at(run, job.group(), null)
                            .withLabel(label),
                    sink);
            if (!job.aggregate()) {
                totals.computeIfAbsent(job.group() + " " + direction, key -> new Total(job.group(), direction))
                        .add(io, line);
            }
        });
    }

    @Override
    public void end(OutputSink sink) {
        if (mine && jobs == 0) {
            sink.problem(start, "fio ran no job: its list of jobs is empty; see the messages that fio printed");
        }
        for (Total total : totals.values()) {
            if (total.count > 1) {
                hand(
                        ToolResult.throughput("fio", version, total.direction, "total", total.rate(), total.line)
                                .withTasks(total.count, hosts.isEmpty() ? null : hosts.size())
                                .at(run, total.group, null),
                        sink);
            }
        }
        totals.clear();
    }

    /** Adds up a group. */
    private static final class Total {
        private final int group;
        private final String direction;
        private long bytes;
        private double rates;
        private Duration longest = Duration.ZERO;
        private int count;
        private long line;

        Total(int group, String direction) {
            this.group = group;
            this.direction = direction;
        }

        void add(FioIo io, long at) {
            bytes += io.bytes();
            rates += io.bytesPerSecond();
            longest = longest.compareTo(io.runtime()) < 0 ? io.runtime() : longest;
            count++;
            line = at;
        }

        /** In JSON that somebody shortened there may be rates alone. */
        double rate() {
            return bytes == 0 || longest.isZero() ? rates : bytes * 1000.0 / longest.toMillis();
        }
    }
}
