package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.time.Instant;

/** EC2 told which servers are lost, or did not: the clients are found. */
record StatusClients(Status look, Instant time, Cluster cluster)
        implements Next<Attempted<LostServers>, ClusterStatus> {

    @Override
    public Operation<ClusterStatus> after(Attempted<LostServers> lost) {
        LostServers known = lost.failure() == null ? lost.result() : LostServers.NONE;
        return Operations.then(
                Operations.attempt(Find.clients(look.id(), look.environment())),
                new StatusHosts(look, time, cluster, known));
    }
}
