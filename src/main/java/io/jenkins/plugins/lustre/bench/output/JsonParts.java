package io.jenkins.plugins.lustre.bench.output;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Finds one tool's results in a JSON object whose fields are offered one after the other. */
public interface JsonParts {
    /** An object starts at a line, counted from 1. */
    void start(long line);

    /**
     * Offers a field of the object; the parser stands at its value.
     *
     * @return whether the value was taken, and the parser now stands at its end
     */
    boolean field(String name, JsonParser value, OutputSink sink) throws IOException;

    /** The object has ended. */
    void end(OutputSink sink);

    /** The output has ended: what was held back goes to the sink. */
    void finish(OutputSink sink);
}
