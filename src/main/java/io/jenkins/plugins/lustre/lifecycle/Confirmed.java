package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Return;
import java.util.List;

/**
 * Suspect rows were measured again. If that failed, the figures that there are stand, and the record says so.
 *
 * @param measured what was measured before
 * @param again what was to be measured
 */
record Confirmed(Measurements measured, List<BenchSetup.Run> again)
        implements Next<Attempted<Measurements>, Measurements> {

    Confirmed {
        again = List.copyOf(again);
    }

    @Override
    public Operation<Measurements> after(Attempted<Measurements> confirmed) {
        return new Return<>(
                confirmed.failure() == null
                        ? measured.confirmed(again, confirmed.result())
                        : measured.unconfirmed(confirmed.failure()));
    }
}
