package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.FindHardware;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients were looked at for MPI: all that is in the way is told in one message, before anything is written.
 *
 * @param look what the first client said of itself
 * @param problems what is in the way already
 */
record ChooseMpi(BenchSetup setup, ClientLook look, List<String> problems)
        implements Next<Results<TaskResult>, BenchResult> {

    ChooseMpi {
        problems = List.copyOf(problems);
    }

    @Override
    public Operation<BenchResult> after(Results<TaskResult> looked) throws OperationFailedException {
        List<MpiLook> looks =
                looked.values().stream().map(r -> MpiLook.of(r.result())).toList();
        List<String> all = new ArrayList<>(problems);
        all.addAll(new MpiProblems(setup.spec().tool(), setup.clients(), looks).all());
        if (!all.isEmpty()) {
            throw new OperationFailedException(String.join("\n", all));
        }
        BenchSetup known = setup.withSoftware(looks.get(0).software());
        return Operations.then(
                new FindHardware(setup.id() + "/hardware", setup.cluster(), setup.clients()),
                new BeginBench(known, setup.spec().tool(), look));
    }
}
