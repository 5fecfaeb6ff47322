package io.jenkins.plugins.lustre.bench.output;

/** Finds one tool's results among the lines of an output, and ignores the lines that are not that tool's. */
public interface LineParser {
    /** Takes the next line. */
    void line(TextLine line, OutputSink sink);

    /** The output has ended: what was held back goes to the sink. */
    void end(OutputSink sink);
}
