package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;
import java.util.List;

/**
 * The cluster is there: its MDS is configured, then all OSS side by side, then the clients.
 *
 * @param id unique within the whole operation
 * @param clients names of some of the environment's clients; empty for all
 */
record ConfigureAll(String id, ComputeEnvironment environment, List<String> clients, ServerSetup setup)
        implements Next<Cluster, Cluster> {

    ConfigureAll {
        clients = clients == null ? List.of() : List.copyOf(clients);
    }

    @Override
    public Operation<Cluster> after(Cluster cluster) {
        Operation<Void> all = Operations.inSequence(List.of(
                Configure.server(environment, cluster, cluster.mds(), setup),
                ConfigureOss.each(environment, cluster, cluster.oss(), setup),
                new FindClientsOf<>(id, environment, clients, new MountAll(environment, setup.timeout()))
                        .after(cluster)));
        return Operations.then(all, new Always<>(new Return<>(cluster)));
    }
}
