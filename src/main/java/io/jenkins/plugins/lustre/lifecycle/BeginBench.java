package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.host.BenchScripts;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything is known: the directory is made, all runs are measured while the servers are watched, and the files are removed
 * whatever happens.
 */
record BeginBench(BenchSetup setup, BenchTool tool, ClientLook look) implements Next<Hardware, BenchResult> {

    private static final Duration PREPARE = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(2);
    private static final Duration REMOVE = Duration.ofMinutes(15);

    @Override
    public Operation<BenchResult> after(Hardware hardware) {
        Operation<BenchResult> bench = measuring(
                hardware,
                measure -> Operations.alongside(new WatchServers(setup.id() + "/watch", setup.cluster()), measure),
                Operations.then(
                        Operations.attempt(new FindLostServers(setup.id() + "/gone", setup.cluster())),
                        new RemoveUnlessLost(setup.id() + "/files", removeFiles(), setup.directory())));
        return Operations.then(Operations.attempt(bench), new ExplainFailure<>(setup.id() + "/lost", setup.cluster()));
    }

    /**
     * What happens on the hosts.
     *
     * @param watched puts beside the measuring what watches over it
     * @param remove how the files are removed
     */
    Operation<BenchResult> measuring(
            Hardware hardware, UnaryOperator<Operation<Measurements>> watched, Operation<?> remove) {
        BenchReport report = new BenchReport(setup, tool, look, hardware);
        Operation<Measurements> measure =
                Operations.then(new MeasureRuns(setup, tool, 0, null, List.of(), null, null), new Confirm(report));
        if (tool == BenchTool.FIO) {
            measure = Operations.alongside(servers(), measure);
        }
        long bytes = setup.spec().space(setup.spec().maxClients());
        RemoteTask prepare =
                RemoteTask.of(setup.driver(), BenchScripts.prepare(setup.spec(), setup.directory(), bytes), PREPARE);
        return Operations.withCleanup(
                Operations.then(prepare, new MeasureAfter(watched.apply(measure), report)),
                tool.runsByMpi() ? Operations.inSequence(List.of(stop(), remove)) : remove);
    }

    RemoteTask removeFiles() {
        return RemoteTask.of(setup.driver(), BenchScripts.cleanup(setup.directory()), REMOVE);
    }

    /** mpirun ends its processes on the other clients, but not if it was killed or lost its connections. */
    private Operation<?> stop() {
        List<Branch<TaskResult>> branches = setup.clients().stream()
                .map(client -> Branch.<TaskResult>of(
                        client.name(), RemoteTask.of(client, BenchScripts.mpiStop(setup.directory()), STOP)))
                .toList();
        return Operations.then(
                Operations.attempt(Operations.inParallel(Configure.SIDE_BY_SIDE, branches)),
                new TellLeft(setup.id() + "/left"));
    }

    private Operation<?> servers() {
        List<Branch<TaskResult>> branches = setup.clients().stream()
                .map(client -> Branch.<TaskResult>of(
                        client.name(),
                        RemoteTask.of(
                                        client,
                                        BenchScripts.server(BenchSetup.fio(client), setup.timeout()),
                                        setup.timeout())
                                .besideOthers()))
                .toList();
        return Operations.inParallel(branches.size(), branches);
    }
}
