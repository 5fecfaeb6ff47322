package io.jenkins.plugins.lustre.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * One repetition: the rate of all clients together, and each client's share where it is known.
 *
 * @param rate bytes (or, for metadata, operations) per second of all clients, finite and not negative
 * @param clients each client's figures, in the order of the hosts; empty if the tool reported only a total
 */
public record Measurement(double rate, List<ClientFigure> clients) {
    /** Checks the rate and copies the list. */
    public Measurement {
        if (!Double.isFinite(rate) || rate < 0) {
            throw new IllegalArgumentException("Not a rate: " + rate);
        }
        clients = List.copyOf(clients);
    }

    /**
     * The bytes of all clients divided by the longest runtime. The sum of the clients' own rates would be too high
     * whenever they did not end together.
     *
     * @throws IllegalArgumentException if there is no client
     */
    public static Measurement of(List<ClientFigure> clients) {
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("A measurement needs at least one client");
        }
        long bytes = 0;
        for (ClientFigure client : clients) {
            bytes = Math.addExact(bytes, client.bytes());
        }
        return new Measurement(bytes / ClientFigure.seconds(longest(clients)), clients);
    }

    /** A rate that a tool reported for all its clients together. */
    public static Measurement reported(double rate) {
        return new Measurement(rate, List.of());
    }

    /** How much later the last client ended than the first; zero if the clients are not known. */
    public Duration skew() {
        if (clients.isEmpty()) {
            return Duration.ZERO;
        }
        Duration shortest = clients.stream()
                .map(ClientFigure::runtime)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return longest(clients).minus(shortest);
    }

    private static Duration longest(List<ClientFigure> clients) {
        return clients.stream()
                .map(ClientFigure::runtime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
