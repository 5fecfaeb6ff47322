package io.jenkins.plugins.lustre.bench.output;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out the codes by which terminals colour text. */
final class PlainReader extends FilterReader {
    private static final char ESCAPE = '\u001b';

    private State state = State.TEXT;

    private enum State {
        TEXT,
        ESCAPED,
        CONTROL,
        CHARSET
    }

    PlainReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        int read = 0;
        while (kept == 0 && length > 0 && (read = in.read(buffer, offset, length)) >= 0) {
            for (int i = 0; i < read; i++) {
                char c = buffer[offset + i];
                if (keep(c)) {
                    buffer[offset + kept++] = c;
                }
            }
        }
        return kept == 0 && read < 0 ? -1 : kept;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** A code never goes over the end of a line. */
    private boolean keep(char c) {
        State before = state;
        state = c == '\n'
                ? State.TEXT
                : switch (before) {
                    case TEXT -> c == ESCAPE ? State.ESCAPED : State.TEXT;
                    case ESCAPED -> c == '[' ? State.CONTROL : c == '(' || c == ')' ? State.CHARSET : State.TEXT;
                    case CONTROL -> c >= '@' && c <= '~' ? State.TEXT : State.CONTROL;
                    case CHARSET -> State.TEXT;
                };
        return c == '\n' || before == State.TEXT && state == State.TEXT;
    }
}
