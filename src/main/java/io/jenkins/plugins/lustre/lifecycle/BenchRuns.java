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

    /** @param together one run, or those that one start of the tool measures */
    static Operation<?> of(
            BenchSetup setup, BenchTool tool, List<BenchSetup.Run> together, Instant now, Duration left) {
        BenchSetup.Run run = together.get(0);
        Operation<?> measure =
                switch (tool) {
                    case FIO -> fio(setup, run, left);
                    case IOR -> ior(setup, run, left);
                    case MDTEST -> mdtest(setup, together, left);
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

    /** What is measured again needs no more than its own operations; else all are done, as they always are. */
    private static Operation<Phases> mdtest(BenchSetup setup, List<BenchSetup.Run> together, Duration left) {
        BenchSpec spec = setup.spec();
        int clients = together.get(0).clients();
        List<Access> measured = together.stream().map(BenchSetup.Run::access).toList();
        List<Access> done = setup.again().isEmpty() ? BenchTool.MDTEST.operations() : measured;
        List<String> arguments = MdtestBench.arguments(spec, done, setup.directory(), setup.software(), clients);
        return mpi(
                        setup,
                        BenchScripts.mdtest(arguments, addresses(setup, clients), spec.processesPerClient(), left),
                        left)
                .read(new ReadMdtest(spec, clients, measured));
    }

    private static Operation<Phases> ior(BenchSetup setup, BenchSetup.Run run, Duration left) {
        BenchSpec spec = setup.spec();
        List<String> arguments =
                IorBench.arguments(spec, run.access(), setup.directory(), setup.software(), run.clients());
        String forget = run.access() == Access.READ ? setup.directory() : "";
        return mpi(
                        setup,
                        BenchScripts.ior(
                                arguments, addresses(setup, run.clients()), spec.processesPerClient(), forget, left),
                        left)
                .read(new ReadIor(spec, run.access(), run.clients()));
    }

    private static List<String> addresses(BenchSetup setup, int clients) {
        return setup.first(clients).stream().map(Host::nidAddress).toList();
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
