package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.ssh.TaskResult;

/** The directory is there: measure, then report. */
record MeasureAfter(Operation<Measurements> measure, BenchReport report) implements Next<TaskResult, BenchResult> {

    @Override
    public Operation<BenchResult> after(TaskResult prepared) {
        return Operations.then(measure, report);
    }
}
