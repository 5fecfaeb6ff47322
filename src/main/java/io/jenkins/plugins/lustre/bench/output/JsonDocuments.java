package io.jenkins.plugins.lustre.bench.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Finds JSON objects in a stream of text. fio prints notes and errors before, between and after them.
 *
 * <p>An object starts at a line whose first characters are a brace followed by a quote, a closing brace or the line's
 * end. Memory use does not grow with the stream.
 */
public final class JsonDocuments {
    private final BufferedReader in;
    private long line = 1;
    private boolean lineStart = true;

    /** Reads from {@code in}, which the caller closes. */
    public JsonDocuments(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** The line that is being read, counted from 1. */
    public long line() {
        return line;
    }

    /**
     * Goes to the next object.
     *
     * @return false at the end of the stream
     */
    public boolean next() throws IOException {
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '\n') {
                line++;
                lineStart = true;
            } else if (c == '{' && lineStart && opensObject()) {
                return true;
            } else if (!Character.isWhitespace(c) && c != '\uFEFF') {
                lineStart = false;
            }
        }
        return false;
    }

    private boolean opensObject() throws IOException {
        in.mark(64);
        int c = in.read();
        for (int i = 0; i < 60 && (c == ' ' || c == '\t' || c == '\r'); i++) {
            c = in.read();
        }
        in.reset();
        return c == '"' || c == '}' || c == '\n';
    }

    /** The object that {@link #next} found, from its opening to its closing brace; read it to its end. */
    public Reader document() {
        return new ObjectReader();
    }

    /** Hands out one object's characters and counts its braces. */
    private final class ObjectReader extends Reader {
        private int depth;
        private boolean inString;
        private boolean escaped;
        private boolean ended;

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = 0;
            while (count < length && !ended) {
                int c = depth == 0 ? '{' : in.read();
                if (c < 0) {
                    break;
                }
                follow((char) c);
                buffer[offset + count++] = (char) c;
            }
            return count == 0 ? -1 : count;
        }

        private void follow(char c) {
            if (c == '\n') {
                line++;
            }
            if (inString) {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                ended = true;
                lineStart = false;
            }
        }

        @Override
        public void close() {
            // the stream belongs to the caller, more objects may follow
        }
    }
}
