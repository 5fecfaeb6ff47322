package io.jenkins.plugins.lustre.operation;

import java.util.List;

/**
 * A log that prints everything once, even if the advance that prints is executed twice. It remembers, per source, up to
 * which position was printed; the positions are kept beside the saved operation and survive a restart.
 */
public interface OperationLog {

    /** Prints the line unless a line with this id was printed before. The id is unique within the operation. */
    void once(String id, String line);

    /** Up to where the source was printed: a byte offset or a count, 0 at first. */
    long position(String source);

    /**
     * Prints whole lines of a source and moves its position.
     *
     * @param to the new position; if it is not beyond {@link #position} nothing happens
     */
    void advance(String source, long to, List<String> lines);
}
