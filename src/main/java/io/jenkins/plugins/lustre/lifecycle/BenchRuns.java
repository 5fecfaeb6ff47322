package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.fio.FioClient;
import io.jenkins.plugins.lustre.host.BenchScripts;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How one run is measured with each tool. */
final class BenchRuns {

    /** Time for the tasks of all clients to be started before dd begins on all: this, and more for many clients. */
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    private static final int STARTED_PER_SECOND = 8;

    private static final Duration DROP = Duration.ofMinutes(4);

    private BenchRuns() {}

    static Operation<Measurement> of(BenchSetup setup, BenchTool tool, BenchSetup.Run run, Instant now, Duration left) {
        Operation<Measurement> measure = tool == BenchTool.FIO ? fio(setup, run, left) : dd(setup, run, now, left);
        boolean drop = setup.spec().dropCaches() && run.access() == Access.READ;
        return drop ? Operations.then(dropCaches(setup, run), new Always<>(measure)) : measure;
    }

    private static Operation<Measurement> fio(BenchSetup setup, BenchSetup.Run run, Duration left) {
        List<FioClient> clients =
                setup.first(run.clients()).stream().map(BenchSetup::fio).toList();
        RemoteTask task = RemoteTask.of(
                setup.driver(),
                BenchScripts.fio(setup.spec(), run.access(), setup.directory(), clients, left),
                left.plusMinutes(1));
        return task.read(new ReadFio(run.access(), setup.first(run.clients())));
    }

    private static Operation<Measurement> dd(BenchSetup setup, BenchSetup.Run run, Instant now, Duration left) {
        Duration together = TOGETHER.plusSeconds(run.clients() / STARTED_PER_SECOND);
        Instant start = now.plus(together);
        List<Branch<ClientFigure>> branches = setup.first(run.clients()).stream()
                .map(client -> Branch.of(
                        client.name(),
                        RemoteTask.of(
                                        client,
                                        BenchScripts.dd(
                                                setup.spec(),
                                                run.access(),
                                                setup.directory(),
                                                client.name(),
                                                start,
                                                together,
                                                left),
                                        left.plusMinutes(1))
                                .read(new ReadDd(client.name(), setup.spec().processesPerClient()))))
                .toList();
        return Operations.then(Operations.inParallel(branches.size(), branches), new MeasureDd());
    }

    private static Operation<?> dropCaches(BenchSetup setup, BenchSetup.Run run) {
        List<Branch<TaskResult>> branches = Stream.concat(
                        setup.first(run.clients()).stream(),
                        setup.cluster().oss().stream().map(Server::host))
                .map(host -> Branch.<TaskResult>of(host.name(), RemoteTask.of(host, BenchScripts.dropCaches(), DROP)))
                .toList();
        return Operations.inParallel(Configure.SIDE_BY_SIDE, branches);
    }
}
