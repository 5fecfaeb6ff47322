package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;

/** The stack has grown: the new OSS are configured, the others are left alone. */
record ConfigureAdded(ComputeEnvironment environment, ServerSetup setup) implements Next<ScaledOut, Cluster> {

    @Override
    public Operation<Cluster> after(ScaledOut grown) {
        return Operations.then(
                ConfigureOss.each(environment, grown.cluster(), grown.newServers(), setup),
                new Always<>(new Return<>(grown.cluster())));
    }
}
