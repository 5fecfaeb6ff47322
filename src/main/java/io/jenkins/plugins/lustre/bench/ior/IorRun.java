package io.jenkins.plugins.lustre.bench.ior;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What IOR prints about a run outside its tables, and the place of results in the output. */
final class IorRun {
    private static final Pattern BANNER = Pattern.compile("IOR-([^:\\s]+): MPI Coordinated Test of Parallel I/O");
    private static final Pattern TEST =
            Pattern.compile("(?:^|[\\s:>\\]])(?:TestID\\s*[:=]\\s*|Test )(\\d{1,6})(?: started:.*)?\\s*$");
    private static final Pattern TASKS = Pattern.compile(
            "(?:^|[\\s:>\\]])(?:tasks|clients)\\s*[:=]\\s*(\\d{1,9})\\s*(?:\\((\\d{1,9}) per node\\))?\\s*$");
    private static final Pattern PARTICIPATING =
            Pattern.compile("(?:^|[\\s:>\\]])Participating tasks\\s*:\\s*(\\d{1,9})\\s*$");
    private static final Pattern PER_NODE =
            Pattern.compile("(?:^|[\\s:>\\]])clients per node\\s*[:=]\\s*(\\d{1,9})\\s*$");
    private static final Pattern NODES = Pattern.compile("(?:^|[\\s:>\\]])nodes\\s*[:=]\\s*(\\d{1,9})\\s*$");

    private static final int LONGEST_OPTION = 200;

    private final Map<String, Integer> rows = new HashMap<>();
    private String version = "";
    private int number = -1;
    private boolean announced;
    private boolean tabled;

    @CheckForNull
    private Integer test;

    @CheckForNull
    private Integer tasks;

    @CheckForNull
    private Integer nodes;

    /** Whether the line opens a run; what was known of the run before is forgotten. */
    boolean banner(String line) {
        if (!line.contains("MPI Coordinated")) {
            return false;
        }
        Matcher banner = BANNER.matcher(line);
        if (!banner.find()) {
            return false;
        }
        next();
        version = banner.group(1);
        announced = true;
        return true;
    }

    /** A table of iterations opens; without a banner before it, it is a run of its own. */
    void table() {
        if (number < 0 || !announced && tabled) {
            next();
        }
        rows.clear();
        tabled = true;
    }

    /** The next test of a script begins, whose number is not printed. */
    void nextTest() {
        test = test == null ? 1 : test + 1;
    }

    /** A summary opens; if nothing was seen before, it is a run of its own. */
    void summary() {
        if (number < 0) {
            next();
        }
    }

    private void next() {
        number++;
        version = "";
        test = null;
        tasks = null;
        nodes = null;
        announced = false;
        tabled = false;
        rows.clear();
    }

    /** Takes a line of the options, if it is one. */
    void option(String line) {
        if (line.length() > LONGEST_OPTION) {
            return;
        }
        Matcher found;
        if ((found = TEST.matcher(line)).find()) {
            test = Integer.valueOf(found.group(1));
        } else if ((found = TASKS.matcher(line)).find()) {
            tasks = Integer.valueOf(found.group(1));
            if (found.group(2) != null) {
                nodes = hosts(tasks, Integer.valueOf(found.group(2)));
            }
        } else if ((found = PER_NODE.matcher(line)).find()) {
            nodes = nodes == null ? hosts(tasks, Integer.valueOf(found.group(1))) : nodes;
        } else if ((found = NODES.matcher(line)).find()) {
            nodes = Integer.valueOf(found.group(1));
        } else if ((found = PARTICIPATING.matcher(line)).find() && tasks == null) {
            tasks = Integer.valueOf(found.group(1));
        }
    }

    /** Hosts for so many tasks of which so many share one; null if not known. */
    @CheckForNull
    static Integer hosts(@CheckForNull Integer tasks, @CheckForNull Integer perHost) {
        return tasks == null || perHost == null || perHost < 1 ? null : (tasks + perHost - 1) / perHost;
    }

    /** Which row of the table this is for its operation, from 0. */
    int count(String operation) {
        return rows.merge(operation, 1, Integer::sum) - 1;
    }

    /** One iteration's throughput. */
    ToolResult iteration(String operation, double rate, int iteration, long line) {
        return ToolResult.throughput("ior", version, operation, ToolResult.ITERATION, rate, line)
                .withTasks(tasks, nodes)
                .at(number, test, iteration);
    }

    /** A throughput over all iterations, with the run's own tasks unless the summary names them. */
    ToolResult statistic(
            String operation,
            String statistic,
            double rate,
            @CheckForNull Integer ownTasks,
            @CheckForNull Integer ownNodes,
            @CheckForNull Integer ownTest,
            long line) {
        return ToolResult.throughput("ior", version, operation, statistic, rate, line)
                .withTasks(ownTasks == null ? tasks : ownTasks, nodes == null ? ownNodes : nodes)
                .at(number, ownTest == null ? test : ownTest, null);
    }
}
