package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;

/** All runs were measured: what is suspect is measured again while the cluster still stands. */
record Confirm(BenchReport report) implements Next<Measurements, Measurements> {

    @Override
    public Operation<Measurements> after(Measurements measured) {
        return new AskJudge(report, measured);
    }
}
