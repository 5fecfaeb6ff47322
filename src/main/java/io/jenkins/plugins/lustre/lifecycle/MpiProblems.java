package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.mpi.IorBench;
import io.jenkins.plugins.lustre.model.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is in the way of a bench through MPI, each with its host and what to do.
 *
 * @param clients the first one starts the others
 * @param looks in the same order
 */
record MpiProblems(BenchTool tool, List<Host> clients, List<MpiLook> looks) {

    /** All of them; none if the bench can begin. */
    List<String> all() {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            missing(clients.get(i), looks.get(i), problems);
        }
        differing("MPI", MpiLook::mpi, problems);
        differing("mpirun", MpiLook::mpirun, problems);
        differing(tool.word(), MpiLook::version, problems);
        differing(tool.word(), MpiLook::program, problems);
        looks.get(0).unreachable().forEach((address, words) -> problems.add(unreachable(address, words)));
        return problems;
    }

    private void missing(Host client, MpiLook look, List<String> problems) {
        if (look.mpi().isEmpty()) {
            problems.add(client.name() + ": mpirun is not installed, or not in the PATH of a login without a terminal."
                    + " Install Open MPI or MPICH, the same on all clients.");
        } else if (look.user().equals("root") && look.mpi().startsWith("Open MPI")) {
            problems.add(client.name() + ": the login user is root, for whom Open MPI starts nothing. Let the compute"
                    + " environment log in as another user.");
        }
        if (look.program().isEmpty()) {
            problems.add(client.name() + ": " + tool.word() + " is not installed, or not in the PATH of a login without"
                    + " a terminal. Install it there, built for the MPI of the clients.");
        } else if (tool == BenchTool.IOR && !IorBench.writesSummary(look.version())) {
            problems.add(client.name() + ": " + look.version() + " writes no JSON summary. Install IOR 3.2 or newer.");
        }
    }

    /** Names what stands where, if not all that have it have the same. */
    private void differing(String what, Function<MpiLook, String> value, List<String> problems) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            String own = value.apply(looks.get(i));
            if (!own.isEmpty()) {
                found.add(clients.get(i).name() + ": " + own);
            }
        }
        if (looks.stream().map(value).filter(v -> !v.isEmpty()).distinct().count() > 1) {
            problems.add(what + " must be the same on all clients (" + String.join(", ", found) + ").");
        }
    }

    private String unreachable(String address, String words) {
        String user = looks.get(0).user();
        String from = clients.get(0).name();
        String name = clients.stream()
                .filter(client -> client.nidAddress().equals(address))
                .map(Host::name)
                .findFirst()
                .orElse(address);
        return name + " (" + address + "): mpirun on " + from + " cannot start anything there, as ssh says: " + words
                + ". Let " + user + " log in from " + from + " to " + address
                + " without being asked: a key without a passphrase, its public part in authorized_keys, and the host key"
                + " of " + address + " in known_hosts.";
    }
}
