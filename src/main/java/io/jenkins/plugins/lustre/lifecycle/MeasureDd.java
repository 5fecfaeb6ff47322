package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.operation.Return;

/** dd ran on all clients: their figures are put together. */
record MeasureDd() implements Next<Results<ClientFigure>, Measurement> {

    @Override
    public Operation<Measurement> after(Results<ClientFigure> figures) {
        return new Return<>(Measurement.of(figures.values()));
    }
}
