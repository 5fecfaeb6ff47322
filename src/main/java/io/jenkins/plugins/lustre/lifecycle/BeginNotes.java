package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a record says of when the clients of a row of dd began. Each waits for the same time by its own clock, so they
 * begin together only if none is reached too late and their clocks agree.
 */
final class BeginNotes {

    private BeginNotes() {}

    /** One note at most of each kind for a row; none if its clients began together, or there is one alone. */
    static List<String> of(BenchSetup.Run row, List<Measurement> repetitions) {
        List<String> notes = new ArrayList<>();
        if (row.clients() < 2) {
            return notes;
        }
        String who = row.clients() + " clients, " + row.access().word() + ": ";
        repetitions.stream()
                .filter(Measurement::isStaggered)
                .map(Measurement::apart)
                .max(Comparator.naturalOrder())
                .ifPresent(apart -> notes.add(who + "dd began up to "
                        + String.format(Locale.ROOT, "%.2f s", apart.toMillis() / 1e3)
                        + " apart by the clients' clocks; the total counts from the first beginning to the last end."
                        + " Use larger files, and compare the clocks."));
        repetitions.stream()
                .flatMap(repetition -> repetition.clients().stream())
                .filter(client -> client.began() == null)
                .map(ClientFigure::host)
                .findFirst()
                .ifPresent(
                        client -> notes.add(
                                who + "when dd began on " + client
                                        + " is not known; the total takes all for begun together. Its clock may be behind: compare it."));
        return notes;
    }
}
