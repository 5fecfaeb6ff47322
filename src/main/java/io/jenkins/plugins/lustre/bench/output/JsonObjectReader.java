package io.jenkins.plugins.lustre.bench.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Hands out the characters of one JSON object whose opening brace was read already, and stops behind its closing brace.
 *
 * <p>Programs of many processes write warnings between the lines of their JSON: a line that cannot be JSON is left out.
 * {@code nan}, {@code -nan} and {@code inf}, which C prints and JSON does not know, become {@code null}.
 */
final class JsonObjectReader extends Reader {
    private static final int LOOK_AHEAD = 256;
    private static final int LONG = 8 * 1024;
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final Set<String> NOT_NUMBERS = Set.of("nan", "inf", "NaN", "NAN", "INF", "Infinity", "infinity");
    private static final String STARTS = "{}[]\",:-0123456789";

    private final BufferedReader in;
    private final JsonDocuments owner;
    private final StringBuilder part = new StringBuilder();
    private String pending = "{";
    private int pendingAt;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private char last = ' ';

    JsonObjectReader(BufferedReader in, JsonDocuments owner) {
        this.in = in;
        this.owner = owner;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                break;
            }
            buffer[offset + count++] = (char) c;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public int read() throws IOException {
        if (pendingAt < pending.length()) {
            return follow(pending.charAt(pendingAt++));
        }
        if (depth == 0) {
            return -1;
        }
        int c = in.read();
        if (c == '\n' && !inString) {
            follow('\n');
            skipNoise();
            return '\n';
        }
        if (inString || !startsWord((char) c)) {
            return c < 0 ? -1 : follow((char) c);
        }
        String word = word((char) c);
        pending = WORDS.contains(word) || word.equals("-") ? word : "null";
        pendingAt = 1;
        return follow(pending.charAt(0));
    }

    /** A word starts at a letter or minus that is no part of a number such as 1e-5. */
    private boolean startsWord(char c) {
        return (Character.isLetter(c) || c == '-') && !Character.isLetterOrDigit(last) && last != '.';
    }

    private String word(char first) throws IOException {
        StringBuilder word = new StringBuilder().append(first);
        in.mark(LOOK_AHEAD);
        for (int i = 0; i < LOOK_AHEAD; i++) {
            int c = in.read();
            if (!Character.isLetter(c)) {
                break;
            }
            word.append((char) c);
        }
        in.reset();
        long left = word.length() - 1L;
        while (left > 0) {
            left -= in.skip(left);
        }
        return word.toString();
    }

    private int follow(char c) {
        pass(c);
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{') {
            depth++;
        } else if (c == '}') {
            if (--depth == 0) {
                handOver();
            }
        }
        last = c;
        return c;
    }

    private void pass(char c) {
        if (c == '\n') {
            handOver();
            owner.newLine();
            return;
        }
        part.append(c);
        if (part.length() >= LONG && (c == ',' && !inString || part.length() >= 2 * LONG)) {
            handOver();
        }
    }

    private void handOver() {
        owner.inside(part.toString());
        part.setLength(0);
    }

    private void skipNoise() throws IOException {
        owner.skipStamp();
        while (nextLineIsNoise()) {
            int c;
            do {
                c = in.read();
            } while (c >= 0 && c != '\n');
            if (c < 0) {
                return;
            }
            owner.newLine();
            owner.skipStamp();
        }
    }

    private boolean nextLineIsNoise() throws IOException {
        in.mark(LOOK_AHEAD);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LOOK_AHEAD; i++) {
            int c = in.read();
            if (c < 0 || c == '\n') {
                break;
            }
            if (word.isEmpty() && (Character.isWhitespace(c) || c == '[')) {
                continue;
            }
            if (!Character.isLetter(c)) {
                if (word.isEmpty()) {
                    in.reset();
                    return STARTS.indexOf(c) < 0;
                }
                break;
            }
            word.append((char) c);
        }
        in.reset();
        return !word.isEmpty() && !WORDS.contains(word.toString()) && !NOT_NUMBERS.contains(word.toString());
    }

    @Override
    public void close() {
        // the stream belongs to the caller, more objects may follow
    }
}
