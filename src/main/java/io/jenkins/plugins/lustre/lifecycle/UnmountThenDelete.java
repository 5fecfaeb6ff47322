package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Say;
import java.util.List;

/** The cluster was looked for: its clients are unmounted if it is known what they mounted. */
record UnmountThenDelete(String id, String mountSource, DeleteStack delete)
        implements Next<Attempted<Cluster>, DestroyResult> {

    @Override
    public Operation<DestroyResult> after(Attempted<Cluster> found) {
        String source = found.result() == null ? mountSource : found.result().mountSource();
        DeleteAfterUnmount next = new DeleteAfterUnmount(id, delete);
        if (source.isEmpty()) {
            return Operations.then(
                    Operations.inSequence(List.of(new Say(
                            id + "/unmount",
                            List.of("No client is unmounted, as it is not known what they would have mounted: "
                                    + found.failure())))),
                    new Always<>(next.delete(List.of())));
        }
        return Operations.then(
                Operations.attempt(Operations.then(Find.clients(id, delete.environment()), new UnmountAll(source))),
                next);
    }
}
