package io.jenkins.plugins.lustre.lab.cloud.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What goes wrong with the next calls of an action, whatever they ask. The action {@code *} means any. */
public final class CallFaults {
    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();

    sealed interface Fault {
        /** The service's way to say "slow down". */
        record Throttle() implements Fault {}

        record Refuse(AwsError error) implements Fault {}

        /** The connection ends without an answer, after the action was done or before. */
        record Drop(boolean afterwards) implements Fault {}

        record Delay(Duration time) implements Fault {}
    }

    /** The next calls are throttled. The SDK retries by itself a few times. */
    public CallFaults throttle(String action, int times) {
        return add(action, times, new Fault.Throttle());
    }

    /** The next calls are answered by this error. */
    public CallFaults refuse(String action, int times, AwsError error) {
        return add(action, times, new Fault.Refuse(error));
    }

    /** The next calls are answered by an internal error, HTTP status 500. */
    public CallFaults serverError(String action, int times) {
        return refuse(action, times, new AwsError("InternalFailure", 500, "An internal error has occurred"));
    }

    /** The next calls are done, but their answer never arrives. */
    public CallFaults dropAnswer(String action, int times) {
        return add(action, times, new Fault.Drop(true));
    }

    /** The next calls are not done, and no answer arrives. */
    public CallFaults dropRequest(String action, int times) {
        return add(action, times, new Fault.Drop(false));
    }

    /** The next calls are answered late. */
    public CallFaults delay(String action, int times, Duration time) {
        return add(action, times, new Fault.Delay(time));
    }

    /** Denies permissions, such as {@code ec2:RunInstances}, until {@link #allow} gives them back. */
    public CallFaults deny(String... permissions) {
        denied.addAll(Set.of(permissions));
        return this;
    }

    /** Gives permissions back. */
    public CallFaults allow(String... permissions) {
        denied.removeAll(Set.of(permissions));
        return this;
    }

    /** Whether the permission is denied. */
    public boolean isDenied(String permission) {
        return denied.contains(permission);
    }

    /** Forgets every fault that has not shown yet. */
    public synchronized void clear() {
        next.clear();
        denied.clear();
    }

    private synchronized CallFaults add(String action, int times, Fault fault) {
        Queue<Fault> queue = next.computeIfAbsent(action, any -> new ArrayDeque<>());
        IntStream.range(0, times).forEach(i -> queue.add(fault));
        return this;
    }

    synchronized Optional<Fault> take(String action) {
        return Optional.ofNullable(next.getOrDefault(action, new ArrayDeque<>()).poll())
                .or(() -> Optional.ofNullable(
                        next.getOrDefault("*", new ArrayDeque<>()).poll()));
    }

    static AwsError throttled(String service) {
        return switch (service) {
            case "ec2" -> new AwsError("RequestLimitExceeded", 503, "Request limit exceeded.");
            case "ssm" -> new AwsError("ThrottlingException", 400, "Rate exceeded");
            default -> new AwsError("Throttling", 400, "Rate exceeded");
        };
    }
}
