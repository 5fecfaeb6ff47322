package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.List;

/** What is done with a cluster and its clients. A named record, as it is saved with the operation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
interface WithClients<R> {

    /** Pure and deterministic, as {@link io.jenkins.plugins.lustre.operation.Next#after}. */
    Operation<R> with(Cluster cluster, List<Host> clients) throws OperationFailedException;
}
