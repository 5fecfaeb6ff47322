package io.jenkins.plugins.lustre.operation;

import java.io.IOException;

/** Runs one operation, and then the one that its result asks for. */
public record Then<A, B>(Operation<A> first, Next<A, B> next) implements Operation<B> {

    @Override
    public Progress<B> advance(Session session) throws IOException, InterruptedException {
        Progress<A> progress = first.advance(session);
        if (progress instanceof Progress.Continue<A> more) {
            return Progress.later(new Then<>(more.next(), next), more.after());
        }
        return Progress.next(next.after(((Progress.Done<A>) progress).result()));
    }

    @Override
    public Operation<?> cancelled() {
        return first.cancelled();
    }

    @Override
    public String status() {
        return first.status();
    }
}
