package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.cloud.FindHardware;
import io.jenkins.plugins.lustre.host.BenchScripts;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients were looked at: all must have the file system mounted, and the tool must be the same on all. Those that are
 * listed by a name are called by the address that they have in LNet from here on, as fio and MPI need one.
 */
record ChooseTool(BenchSetup setup) implements Next<Results<TaskResult>, BenchResult> {

    private static final Duration LOOK = Duration.ofMinutes(3);

    @Override
    public Operation<BenchResult> after(Results<TaskResult> looked) throws OperationFailedException {
        List<ClientLook> looks =
                looked.values().stream().map(r -> ClientLook.of(r.result())).toList();
        return new ChooseTool(setup.withClients(pinned(looks))).choose(looks);
    }

    private List<Host> pinned(List<ClientLook> looks) {
        List<Host> pinned = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            Host listed = setup.clients().get(i);
            String address = looks.get(i).address();
            pinned.add(listed.listedByName() && !address.isEmpty() ? listed.withNidAddress(address) : listed);
        }
        return pinned;
    }

    private Operation<BenchResult> choose(List<ClientLook> looks) throws OperationFailedException {
        List<String> problems = new ArrayList<>();
        String source = setup.cluster().mountSource();
        for (int i = 0; i < looks.size(); i++) {
            if (!looks.get(i).mounted().equals(source)) {
                problems.add(setup.clients().get(i).name() + " has "
                        + (looks.get(i).mounted().isEmpty()
                                ? "nothing"
                                : looks.get(i).mounted())
                        + " mounted at /mnt/data, not " + source + ". Run lustreConfigureClients.");
            } else if (setup.clients().get(i).listedByName()) {
                problems.add(setup.clients().get(i).name() + " is listed by a name and tells no address in LNet on TCP;"
                        + " list it by its private IPv4 address, such as node1=10.0.0.7.");
            }
        }
        if (setup.spec().tool().runsByMpi()) {
            return Operations.then(lookForMpi(), new ChooseMpi(setup, looks.get(0), problems));
        }
        if (!problems.isEmpty()) {
            throw new OperationFailedException(String.join("\n", problems));
        }
        BenchTool tool = tool(looks);
        return Operations.then(
                new FindHardware(setup.id() + "/hardware", setup.cluster(), setup.clients()),
                new BeginBench(setup, tool, looks.get(0)));
    }

    private Operation<Results<TaskResult>> lookForMpi() {
        List<String> peers =
                setup.clients().stream().skip(1).map(Host::nidAddress).toList();
        List<Branch<TaskResult>> branches = setup.clients().stream()
                .map(client -> Branch.<TaskResult>of(
                        client.name(),
                        RemoteTask.of(
                                client,
                                BenchScripts.mpiLook(
                                        setup.spec().tool(), client.equals(setup.driver()) ? peers : List.of()),
                                LOOK)))
                .toList();
        return Operations.inParallel(Configure.SIDE_BY_SIDE, branches);
    }

    private BenchTool tool(List<ClientLook> looks) throws OperationFailedException {
        BenchTool wanted = setup.spec().tool();
        if (wanted == BenchTool.DD) {
            return BenchTool.DD;
        }
        boolean same = looks.stream().map(ClientLook::fio).distinct().count() == 1
                && !looks.get(0).fio().isEmpty();
        if (same) {
            return BenchTool.FIO;
        }
        if (wanted == BenchTool.AUTO) {
            return BenchTool.DD;
        }
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            String version = looks.get(i).fio();
            versions.add(setup.clients().get(i).name() + ": " + (version.isEmpty() ? "not installed" : version));
        }
        throw new OperationFailedException("fio must be installed on all clients in the same version ("
                + String.join(", ", versions) + "). Install it, or use tool: 'dd'.");
    }
}
