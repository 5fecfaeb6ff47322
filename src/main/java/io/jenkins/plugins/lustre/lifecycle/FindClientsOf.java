package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.util.List;

/**
 * The cluster was found: the environment's clients are found too.
 *
 * @param id unique within the whole operation
 * @param names which of them; empty for all
 * @param next what is done with them
 */
record FindClientsOf<R>(String id, ComputeEnvironment environment, List<String> names, WithClients<R> next)
        implements Next<Cluster, R> {

    FindClientsOf {
        names = names == null ? List.of() : List.copyOf(names);
    }

    @Override
    public Operation<R> after(Cluster cluster) {
        return Operations.then(Find.clients(id, environment), new ChooseClients<>(cluster, names, next));
    }
}
