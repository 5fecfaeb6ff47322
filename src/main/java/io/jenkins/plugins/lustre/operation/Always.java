package io.jenkins.plugins.lustre.operation;

/** What follows whatever came before. */
public record Always<A, B>(Operation<B> operation) implements Next<A, B> {

    @Override
    public Operation<B> after(A result) {
        return operation;
    }
}
