package io.jenkins.plugins.lustre.bench.output;

import java.io.IOException;

/** A tool's output that cannot be read, or that tells of a failed run. The message says what was looked for. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * A fault at one line.
     *
     * @param line counted from 1; 0 if the fault belongs to the whole output
     * @param message what is wrong there
     */
    public OutputException(long line, String message) {
        super(line > 0 ? "line " + line + ": " + message : message);
        this.line = line;
    }

    /** A fault of the whole output. */
    public OutputException(String message) {
        this(0, message);
    }

    /** The line, counted from 1; 0 if the fault belongs to the whole output. */
    public long line() {
        return line;
    }
}
