package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.time.Instant;

/** The cluster was found: EC2 is asked which of its servers do not run, as nobody need wait for those. */
record StatusServers(Status look, Instant time) implements Next<Cluster, ClusterStatus> {

    @Override
    public Operation<ClusterStatus> after(Cluster cluster) {
        return Operations.then(
                Operations.attempt(Find.lost(look.id(), cluster)), new StatusClients(look, time, cluster));
    }
}
