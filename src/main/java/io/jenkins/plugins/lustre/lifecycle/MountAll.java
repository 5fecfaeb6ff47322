package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.WaitForHost;
import java.time.Duration;
import java.util.List;

/** Mounts the file system on clients, side by side, and proves on each that it works. */
record MountAll(ComputeEnvironment environment, Duration timeout) implements WithClients<Results<Void>> {

    @Override
    public Operation<Results<Void>> with(Cluster cluster, List<Host> clients) {
        List<Branch<Void>> branches = clients.stream()
                .map(client -> Branch.of(client.name(), mount(cluster, client)))
                .toList();
        return Operations.inParallel(Configure.SIDE_BY_SIDE, "Clients mounted", branches);
    }

    private Operation<Void> mount(Cluster cluster, Host client) {
        return Operations.inSequence(List.of(
                WaitForHost.of(client, timeout),
                Configure.software(environment, client, timeout),
                RemoteTask.of(client, HostScripts.client(cluster), timeout)));
    }
}
