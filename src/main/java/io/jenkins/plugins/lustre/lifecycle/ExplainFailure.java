package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Return;

/** Something was tried on a cluster: if it failed, EC2 is asked whether a server is lost. */
record ExplainFailure<R>(String id, Cluster cluster) implements Next<Attempted<R>, R> {

    @Override
    public Operation<R> after(Attempted<R> tried) {
        return tried.failure() == null
                ? new Return<>(tried.result())
                : new NameLostServers<>(id, cluster, tried.failure());
    }
}
