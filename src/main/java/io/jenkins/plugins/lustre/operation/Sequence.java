package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs operations one after the other, each also when its result is not used by the next.
 *
 * @param remaining what is still to be done, the first one under way
 * @param total how many there were at the beginning
 */
public record Sequence(List<Operation<?>> remaining, int total) implements Operation<Void> {

    public Sequence {
        remaining = List.copyOf(remaining);
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        if (remaining.isEmpty()) {
            return Progress.done(null);
        }
        List<Operation<?>> rest = new ArrayList<>(remaining.subList(1, remaining.size()));
        if (remaining.get(0).advance(session) instanceof Progress.Continue<?> more) {
            rest.add(0, more.next());
            return Progress.later(new Sequence(rest, total), more.after());
        }
        return rest.isEmpty() ? Progress.done(null) : Progress.next(new Sequence(rest, total));
    }

    @Override
    public Operation<?> cancelled() {
        return remaining.isEmpty() ? new Return<>(null) : remaining.get(0).cancelled();
    }

    @Override
    public String status() {
        return remaining.isEmpty() ? "" : remaining.get(0).status();
    }
}
