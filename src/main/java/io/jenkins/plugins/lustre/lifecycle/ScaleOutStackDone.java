package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Return;
import java.util.List;

/** The cluster was grown by these OSS. */
record ScaleOutStackDone(List<String> added) implements Next<Cluster, ScaledOut> {
    ScaleOutStackDone {
        added = added == null ? List.of() : List.copyOf(added);
    }

    @Override
    public Operation<ScaledOut> after(Cluster cluster) {
        return new Return<>(new ScaledOut(cluster, added));
    }
}
