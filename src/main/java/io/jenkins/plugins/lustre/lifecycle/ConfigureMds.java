package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;

/** The cluster was found: its MDS is configured. */
record ConfigureMds(ComputeEnvironment environment, ServerSetup setup) implements Next<Cluster, Void> {

    @Override
    public Operation<Void> after(Cluster cluster) {
        return Configure.server(environment, cluster, cluster.mds(), setup);
    }
}
