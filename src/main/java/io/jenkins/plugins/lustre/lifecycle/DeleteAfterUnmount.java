package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.operation.Say;
import java.util.ArrayList;
import java.util.List;

/** The clients were unmounted as far as they could be: those that could not are named, and the stack is deleted. */
record DeleteAfterUnmount(String id, DeleteStack delete) implements Next<Attempted<Results<Unmounted>>, DestroyResult> {

    @Override
    public Operation<DestroyResult> after(Attempted<Results<Unmounted>> tried) {
        List<String> lines = new ArrayList<>();
        List<String> still = new ArrayList<>();
        if (tried.failure() != null) {
            lines.add("WARNING: no client was unmounted: " + tried.failure());
        } else {
            for (Unmounted one : tried.result().values()) {
                if (one.failure() != null) {
                    still.add(one.client());
                    lines.add("WARNING: " + one.client() + " could not be unmounted and may hang on /mnt/data until"
                            + " 'umount -f /mnt/data' is run there: " + one.failure());
                }
            }
        }
        return Operations.then(new Say(id + "/unmounted", lines), new Always<>(delete(still)));
    }

    Operation<DestroyResult> delete(List<String> stillMounted) {
        return Operations.then(delete, new Always<>(new Return<>(new DestroyResult(delete.stackName(), stillMounted))));
    }
}
