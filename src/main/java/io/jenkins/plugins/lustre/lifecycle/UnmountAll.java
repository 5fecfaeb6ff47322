package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Clients;
import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import java.util.List;

/** The clients were found: each is unmounted, and one that cannot be delays no other. */
record UnmountAll(String mountSource) implements Next<Clients, Results<Unmounted>> {

    @Override
    public Operation<Results<Unmounted>> after(Clients clients) {
        List<Branch<Unmounted>> branches = clients.hosts().stream()
                .map(client -> Branch.of(
                        client.name(),
                        Operations.then(
                                Operations.attempt(
                                        RemoteTask.of(client, HostScripts.unmount(mountSource), Destroy.UNMOUNT)),
                                new NameUnmounted(client.name()))))
                .toList();
        return Operations.inParallel(Configure.SIDE_BY_SIDE, "Clients unmounted", branches);
    }
}
