package io.jenkins.plugins.lustre.operation;

/** What came is kept, see {@link Holding}. */
public record Hold<A>() implements Next<A, A> {

    @Override
    public Operation<A> after(A result) {
        return new Holding<>(result);
    }
}
