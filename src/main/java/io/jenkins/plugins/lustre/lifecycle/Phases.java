package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Measurement;
import java.util.List;

/**
 * What one start of a tool measured where it does all operations of a row at once.
 *
 * @param measured in the order of the operations that were asked for
 */
record Phases(List<Measurement> measured) {

    Phases {
        measured = List.copyOf(measured);
    }
}
