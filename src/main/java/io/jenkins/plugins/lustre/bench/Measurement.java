package io.jenkins.plugins.lustre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One repetition: the rate of all clients together, and each client's share where it is known.
 *
 * @param rate bytes (or, for metadata, operations) per second of all clients, finite and not negative
 * @param clients each client's figures, in the order of the hosts; empty if the tool reported only a total
 */
public record Measurement(double rate, List<ClientFigure> clients) {
    /** The share of the longest runtime up to which clients count as having begun together. */
    private static final double TOGETHER = 0.03;

    /** Checks the rate and copies the list. */
    public Measurement {
        if (!Double.isFinite(rate) || rate < 0) {
            throw new IllegalArgumentException("Not a rate: " + rate);
        }
        clients = List.copyOf(clients);
    }

    /**
     * The bytes of all clients divided by the time from the first beginning to the last end; by the longest runtime where
     * it is not known when each began. The sum of the clients' own rates would be too high whenever they did not end
     * together.
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
        return new Measurement(bytes / ClientFigure.seconds(span(clients)), clients);
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

    /** How much later the last client began than the first, by their clocks; zero if that is not known. */
    public Duration apart() {
        if (clients.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> begins = begins(clients);
        return Collections.max(begins).minus(Collections.min(begins));
    }

    /** Whether the clients began so far apart that it shows in the rate. */
    public boolean isStaggered() {
        return !clients.isEmpty() && ClientFigure.seconds(apart()) > TOGETHER * ClientFigure.seconds(longest(clients));
    }

    private static Duration span(List<ClientFigure> clients) {
        List<Duration> begins = begins(clients);
        List<Duration> ends = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            ends.add(begins.get(i).plus(clients.get(i).runtime()));
        }
        return Collections.max(ends).minus(Collections.min(begins));
    }

    /** When each began; all at once where that is not known of one. */
    private static List<Duration> begins(List<ClientFigure> clients) {
        return clients.stream().allMatch(client -> client.began() != null)
                ? clients.stream().map(ClientFigure::began).toList()
                : Collections.nCopies(clients.size(), Duration.ZERO);
    }

    private static Duration longest(List<ClientFigure> clients) {
        return clients.stream()
                .map(ClientFigure::runtime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
