package io.jenkins.plugins.lustre.operation;

/** How an operation ended. */
public sealed interface Outcome<R> {

    record Succeeded<R>(R result) implements Outcome<R> {}

    /** @param message for the person at the console */
    record Failed<R>(String message) implements Outcome<R> {}

    /** The declared clean-up has been run.
     * @param message why it was cancelled, and what of the clean-up failed, if anything did
     */
    record Cancelled<R>(String message) implements Outcome<R> {}
}
