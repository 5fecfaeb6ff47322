package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Branch;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import java.util.List;

/**
 * The cluster was found: one of its OSS, or all side by side, are configured.
 *
 * @param ossnum the number of the OSS from 0; {@code null} for all
 */
record ConfigureOss(ComputeEnvironment environment, Integer ossnum, ServerSetup setup)
        implements Next<Cluster, Results<Void>> {

    @Override
    public Operation<Results<Void>> after(Cluster cluster) throws OperationFailedException {
        List<Server> all = cluster.oss();
        if (ossnum != null && (ossnum < 0 || ossnum >= all.size())) {
            throw new OperationFailedException("ossnum " + ossnum + " is out of range: the stack '"
                    + cluster.stackName() + "' has " + all.size() + " OSS, numbered 0 to " + (all.size() - 1)
                    + ". lustreScaleOut adds more.");
        }
        return each(environment, cluster, ossnum == null ? all : List.of(all.get(ossnum)), setup);
    }

    static Operation<Results<Void>> each(
            ComputeEnvironment environment, Cluster cluster, List<Server> servers, ServerSetup setup) {
        List<Branch<Void>> branches = servers.stream()
                .map(s -> Branch.of(s.host().name(), Configure.server(environment, cluster, s, setup)))
                .toList();
        return Operations.inParallel(Configure.SIDE_BY_SIDE, "OSS configured", branches);
    }
}
