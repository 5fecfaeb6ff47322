package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.fio.FioClient;
import io.jenkins.plugins.lustre.bench.mpi.IorBench;
import io.jenkins.plugins.lustre.bench.mpi.MdtestBench;
import io.jenkins.plugins.lustre.host.BenchScripts;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.Script;
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

    /** Time beyond the run itself for mpirun to start once more, to forget caches. */
    private static final int MPI_START_MINUTES = 3;

    private static final Duration DROP = Duration.ofMinutes(4);

    private BenchRuns() {}

    static Operation<?> of(BenchSetup setup, BenchTool tool, BenchSetup.Run run, Instant now, Duration left) {
        Operation<?> measure =
                switch (tool) {
                    case FIO -> fio(setup, run, left);
                    case IOR, MDTEST -> mpi(setup, tool, run, left);
                    case DD, AUTO -> dd(setup, run, now, left);
                };
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

    private static Operation<Phases> mpi(BenchSetup setup, BenchTool tool, BenchSetup.Run run, Duration left) {
        BenchSpec spec = setup.spec();
        List<String> addresses =
                setup.first(run.clients()).stream().map(Host::nidAddress).toList();
        if (tool == BenchTool.MDTEST) {
            List<String> arguments = MdtestBench.arguments(spec, setup.directory(), setup.software(), run.clients());
            return mpi(setup, BenchScripts.mdtest(arguments, addresses, spec.processesPerClient(), left), left)
                    .read(new ReadMdtest(spec, run.clients()));
        }
        List<String> arguments =
                IorBench.arguments(spec, run.access(), setup.directory(), setup.software(), run.clients());
        String forget = run.access() == Access.READ ? setup.directory() : "";
        return mpi(setup, BenchScripts.ior(arguments, addresses, spec.processesPerClient(), forget, left), left)
                .read(new ReadIor(spec, run.access(), run.clients()));
    }

    private static RemoteTask mpi(BenchSetup setup, Script script, Duration left) {
        return RemoteTask.of(setup.driver(), script, left.plusMinutes(MPI_START_MINUTES));
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
