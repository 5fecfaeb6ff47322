package io.jenkins.plugins.lustre.bench.fio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** fio's command lines, as argument lists that need no shell. */
public final class FioCommands {
    private FioCommands() {}

    /** Asks for the version; all hosts must print the same. */
    public static List<String> version() {
        return List.of("fio", "--version");
    }

    /**
     * The server on a client, in the foreground, bound to its private address alone. It needs no privileges; whoever
     * reaches the port can have it run jobs as its user, so it must live only for the run.
     */
    public static List<String> server(FioClient client) {
        return List.of("fio", "--server=ip:" + client.endpoint());
    }

    /**
     * The driver, which starts all clients together and prints one JSON object.
     *
     * @param jobFiles path of each client's job file on the driver's host, in the order of the clients
     */
    public static List<String> driver(Map<FioClient, String> jobFiles) {
        if (jobFiles.isEmpty()) {
            throw new IllegalArgumentException("fio needs at least one client");
        }
        List<String> command = new ArrayList<>(List.of("fio", "--output-format=json"));
        jobFiles.forEach((client, file) -> {
            command.add("--client=" + client.endpoint());
            command.add(file);
        });
        return List.copyOf(command);
    }

    /** fio without a server, on the host where it is started. */
    public static List<String> local(String jobFile) {
        return List.of("fio", "--output-format=json", jobFile);
    }
}
