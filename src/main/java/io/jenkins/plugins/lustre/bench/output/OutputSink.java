package io.jenkins.plugins.lustre.bench.output;

/** Takes what a parser finds, in the order of the output. */
public interface OutputSink {
    /** A figure. */
    void result(ToolResult result);

    /**
     * Something that should have been a figure and cannot be read as one.
     *
     * @param line counted from 1
     * @param message what stands there
     */
    void problem(long line, String message);
}
