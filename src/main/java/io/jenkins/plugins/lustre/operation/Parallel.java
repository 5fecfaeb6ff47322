package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs branches side by side, at most {@code limit} at a time. A branch that fails or hangs delays no other: all run to
 * their end, then every failure is named in one message.
 *
 * @param limit how many run at a time, at least 1
 * @param title what is told of each branch that ends, e.g. {@code OSS configured}, unique within the whole operation;
 *     {@code null} to tell nothing
 */
public record Parallel<R>(List<Branch<R>> branches, int limit, String title) implements Operation<Results<R>> {

    public Parallel {
        branches = List.copyOf(branches);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
    }

    @Override
    public Progress<Results<R>> advance(Session session) throws IOException, InterruptedException {
        List<Branch<R>> after = new ArrayList<>(branches);
        int places = limit;
        for (int i = 0; i < after.size() && places > 0; i++) {
            Branch<R> branch = after.get(i);
            if (branch.running()) {
                places--;
                if (branch.due() == null || !session.now().isBefore(branch.due())) {
                    after.set(i, advance(branch, session));
                    tell(session, after, after.get(i));
                }
            }
        }
        if (after.stream().anyMatch(Branch::running)) {
            return Progress.later(new Parallel<>(after, limit, title), pause(after, session.now()));
        }
        String failures = after.stream()
                .filter(b -> b.failure() != null)
                .map(b -> b.name() + ": " + b.failure())
                .collect(Collectors.joining("\n"));
        if (!failures.isEmpty()) {
            throw new OperationFailedException(failures);
        }
        return Progress.done(new Results<>(after.stream().map(Branch::result).toList()));
    }

    /** Tells how many have ended, once for each. */
    private void tell(Session session, List<Branch<R>> now, Branch<R> last) {
        if (title != null && now.size() > 1 && !last.running()) {
            String end = last.failure() == null ? last.name() : last.name() + " failed";
            session.log()
                    .once(
                            title + "/" + last.name(),
                            title + ": " + ended(now) + " of " + now.size() + " (" + end + ")");
        }
    }

    private static long ended(List<? extends Branch<?>> branches) {
        return branches.stream().filter(b -> !b.running()).count();
    }

    private static <R> Branch<R> advance(Branch<R> branch, Session session) throws InterruptedException {
        try {
            Progress<R> progress = branch.operation().advance(session);
            if (progress instanceof Progress.Continue<R> more) {
                return branch.continuing(
                        more.next(),
                        more.after().isZero() ? null : session.now().plus(more.after()));
            }
            return branch.done(((Progress.Done<R>) progress).result());
        } catch (IOException | RuntimeException e) {
            return branch.failed(Failures.message(e));
        }
    }

    private Duration pause(List<Branch<R>> after, Instant now) {
        Duration shortest = null;
        int places = limit;
        for (Branch<R> branch : after) {
            if (branch.running() && places-- > 0) {
                Duration wait = branch.due() == null ? Duration.ZERO : Duration.between(now, branch.due());
                shortest = shortest == null || wait.compareTo(shortest) < 0 ? wait : shortest;
            }
        }
        return shortest == null || shortest.isNegative() ? Duration.ZERO : shortest;
    }

    @Override
    public Operation<?> cancelled() {
        List<Branch<Object>> stops = new ArrayList<>();
        for (Branch<R> branch : branches) {
            if (branch.running()) {
                stops.add(Branch.of(
                        branch.name(), Operations.untyped(branch.operation().cancelled())));
            }
        }
        return new Parallel<>(stops, limit, null);
    }

    @Override
    public String status() {
        if (branches.size() == 1 && branches.get(0).running()) {
            return waiting(branches.get(0));
        }
        String waiting = branches.stream()
                .filter(Branch::running)
                .map(Parallel::waiting)
                .findFirst()
                .orElse("");
        return ended(branches) + " of " + branches.size() + " done" + (waiting.isEmpty() ? "" : "; " + waiting);
    }

    private static String waiting(Branch<?> branch) {
        String status = branch.operation().status();
        if (status.contains(branch.name())) {
            return status;
        }
        return status.isEmpty() ? branch.name() : branch.name() + ": " + status;
    }
}
