package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Clients;
import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The clients were found, or were not: all hosts are looked at. */
record StatusHosts(Status look, Instant time, Cluster cluster, LostServers lost)
        implements Next<Attempted<Clients>, ClusterStatus> {

    @Override
    public Operation<ClusterStatus> after(Attempted<Clients> found) throws OperationFailedException {
        List<Host> clients =
                found.failure() == null ? ChooseClients.choose(found.result().hosts(), look.clients()) : List.of();
        List<Branch<HostStatus>> branches = new ArrayList<>();
        cluster.servers().forEach(server -> branches.add(branch(server.host(), expected(server))));
        clients.forEach(client -> branches.add(branch(client, List.of())));
        return Operations.then(
                Operations.inParallel(Configure.SIDE_BY_SIDE, "Hosts looked at", branches),
                new StatusReport(look, time, cluster, found.failure()));
    }

    private Branch<HostStatus> branch(Host host, List<String> expected) {
        String gone = lost.of(host.name());
        return Branch.of(
                host.name(),
                gone == null
                        ? Operations.then(
                                Operations.attempt(RemoteTask.of(host, HostScripts.status(cluster), look.timeout())),
                                new LookedAt(host.name(), host.role(), expected))
                        : new Return<>(HostStatus.silent(host.name(), host.role(), expected, gone)));
    }

    private List<String> expected(Server server) {
        return switch (server.role()) {
            case MDS -> List.of(ClusterStatus.mdt(cluster.fsname()));
            case OSS ->
                server.ostIndices().stream()
                        .map(index -> ClusterStatus.ost(cluster.fsname(), index))
                        .toList();
            default -> List.of();
        };
    }
}
