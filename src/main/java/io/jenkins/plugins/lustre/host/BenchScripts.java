package io.jenkins.plugins.lustre.host;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.dd.DdCommands;
import io.jenkins.plugins.lustre.bench.fio.FioClient;
import io.jenkins.plugins.lustre.bench.fio.FioJobFile;
import io.jenkins.plugins.lustre.ssh.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bundled scripts of a benchmark with their values. */
public final class BenchScripts {

    private BenchScripts() {}

    /**
     * Makes the directory, striped as asked, after seeing that the files will fit. Files that are pinned to an OST lie on
     * that one alone; otherwise a stripe count of 0 is the file system's default, as with {@code lfs setstripe}.
     *
     * @param bytes what all files take together
     */
    public static Script prepare(BenchSpec spec, String directory, long bytes) {
        Map<String, String> values = new TreeMap<>();
        values.put("DIRECTORY", directory);
        values.put("STRIPE_COUNT", Integer.toString(spec.ost() == null ? spec.stripeCount() : 1));
        values.put("NEED_BYTES", Long.toString(bytes));
        if (spec.ost() != null) {
            values.put("OST", spec.ost().toString());
        }
        return Script.asRoot("bench-prepare", values);
    }

    /** Removes the directory and all files in it. */
    public static Script cleanup(String directory) {
        return Script.asRoot("bench-cleanup", Map.of("DIRECTORY", directory));
    }

    /** Has a host forget what it has cached. */
    public static Script dropCaches() {
        return Script.asRoot("bench-drop-caches", Map.of());
    }

    /** fio's server on a client, until it is cancelled or the time is over. */
    public static Script server(FioClient client, Duration most) {
        return Script.asUser(
                "bench-server", Map.of("ENDPOINT", client.endpoint(), "RUN_SECONDS", Long.toString(most.toSeconds())));
    }

    /** One run of fio that starts all clients together; to be run on any host that reaches them. */
    public static Script fio(BenchSpec spec, Access access, String directory, List<FioClient> clients, Duration most) {
        Map<String, String> values = new TreeMap<>();
        values.put("TOOL", "fio");
        values.put("RUN_SECONDS", Long.toString(most.toSeconds()));
        for (int i = 0; i < clients.size(); i++) {
            values.put("ENDPOINT_" + i, clients.get(i).endpoint());
            values.put("JOB_" + i, FioJobFile.text(spec, access, directory, clients.get(i)));
            if (access == Access.WRITE) {
                values.put("REMOVE_" + i, files(directory, clients.get(i).name()));
            }
        }
        return Script.asUser("bench-run", values);
    }

    /** Tells what of MPI and of a tool is there on a client, and which of the others it reaches by SSH. */
    public static Script mpiLook(BenchTool tool, List<String> peers) {
        return Script.asUser("bench-mpi-look", Map.of("TOOL", tool.word(), "PEERS", String.join(" ", peers)));
    }

    /**
     * One run of IOR that mpirun starts on all clients; to be run on the first of them.
     *
     * @param clients private addresses
     * @param processes on each client
     * @param forget directory whose files the clients drop from their page caches before; empty for none
     */
    public static Script ior(
            List<String> arguments, List<String> clients, int processes, String forget, Duration most) {
        Map<String, String> values = mpi(BenchTool.IOR, arguments, clients, processes, most);
        if (!forget.isEmpty()) {
            values.put("FORGET", forget);
        }
        return Script.asUser("bench-mpi", values);
    }

    /** The same with mdtest, which leaves nothing to forget. */
    public static Script mdtest(List<String> arguments, List<String> clients, int processes, Duration most) {
        return Script.asUser("bench-mpi", mpi(BenchTool.MDTEST, arguments, clients, processes, most));
    }

    private static Map<String, String> mpi(
            BenchTool tool, List<String> arguments, List<String> clients, int processes, Duration most) {
        Map<String, String> values = new TreeMap<>();
        values.put("TOOL", tool.word());
        values.put("ARGUMENTS", String.join("\n", arguments));
        values.put("HOSTS", String.join(" ", clients));
        values.put("PROCESSES", Integer.toString(processes));
        values.put("RUN_SECONDS", Long.toString(most.toSeconds()));
        return values;
    }

    /** Ends what a bench through MPI has left running on a client. */
    public static Script mpiStop(String directory) {
        return Script.asUser("bench-mpi-stop", Map.of("DIRECTORY", directory));
    }

    /**
     * One client's part of a run of dd.
     *
     * @param start when to begin, so that all clients begin together
     * @param within how long a client waits for that at most, whatever its clock says
     */
    public static Script dd(
            BenchSpec spec,
            Access access,
            String directory,
            String client,
            Instant start,
            Duration within,
            Duration most) {
        Map<String, String> values = new TreeMap<>();
        values.put("TOOL", "dd");
        values.put("RUN_SECONDS", Long.toString(most.toSeconds()));
        values.put("START_AT", Long.toString(start.getEpochSecond()));
        if (access == Access.WRITE) {
            values.put("REMOVE_0", files(directory, client));
        }
        values.put("START_WITHIN", Long.toString(within.toSeconds()));
        for (int i = 0; i < spec.processesPerClient(); i++) {
            values.put("COMMAND_" + i, String.join("\n", DdCommands.run(spec, access, files(directory, client) + i)));
        }
        return Script.asUser("bench-run", values);
    }

    /** How the names of a client's files begin. */
    private static String files(String directory, String client) {
        return directory + "/" + client + ".";
    }
}
