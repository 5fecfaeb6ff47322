package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.time.Duration;
import java.util.List;

/** The clients are known: as many as the largest row needs are looked at, side by side. */
record ProbeClients(String id, String name, BenchSpec spec, boolean listedDisks, Duration timeout)
        implements WithClients<BenchResult> {

    private static final Duration LOOK = Duration.ofMinutes(3);

    @Override
    public Operation<BenchResult> with(Cluster cluster, List<Host> clients) throws OperationFailedException {
        if (clients.size() < spec.maxClients()) {
            throw new OperationFailedException("clients: the bench asks for " + spec.maxClients()
                    + " clients, but the compute environment has " + clients.size() + ".");
        }
        if (spec.ost() != null && !cluster.ostIndices().contains(spec.ost())) {
            throw new OperationFailedException(
                    "ost: there is no OST " + spec.ost() + "; the cluster has " + cluster.ostIndices() + ".");
        }
        BenchSetup setup = new BenchSetup(
                id,
                name,
                cluster,
                clients.subList(0, spec.maxClients()),
                spec,
                false,
                timeout,
                List.of(),
                "",
                listedDisks);
        List<Branch<TaskResult>> branches = setup.clients().stream()
                .map(host -> Branch.<TaskResult>of(host.name(), RemoteTask.of(host, HostScripts.status(cluster), LOOK)))
                .toList();
        return Operations.then(Operations.inParallel(Configure.SIDE_BY_SIDE, branches), new ChooseTool(setup));
    }
}
