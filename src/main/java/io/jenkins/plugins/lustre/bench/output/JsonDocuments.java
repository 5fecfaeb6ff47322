package io.jenkins.plugins.lustre.bench.output;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a stream into JSON objects and the lines of text around them. Memory use does not grow with the stream.
 *
 * <p>An object starts at a line whose first characters are a brace followed by a quote, a closing brace or the line's
 * end and fields, also as an element of an array; before it, and before each of its lines, there may be a time or a
 * rank, as log collectors write them. Of a text line that is longer than 16 Ki characters the rest is left out. A
 * carriage return ends a line without counting as one, so that progress displays become lines of their own.
 */
public final class JsonDocuments {
    private static final int LONGEST = 16 * 1024;
    private static final int LOOK_AHEAD = 1024;
    private static final int LONGEST_STAMP = 120;

    private static final Pattern FIELD = Pattern.compile("(?m)^\\s*\"[^\"\\n]*\"\\s*:");

    private final BufferedReader in;
    private final Consumer<TextLine> text;
    private final Consumer<TextLine> inside;
    private final StringBuilder current = new StringBuilder();
    private long line = 1;

    /** What stands before every line of the object that was found; null if nothing. */
    @CheckForNull
    private Pattern stamp;

    /**
     * Reads from {@code in}, which the caller closes.
     *
     * @param text takes the lines that are not inside an object
     * @param inside takes the lines of objects as they are read; one that is very long in parts, cut at commas
     */
    public JsonDocuments(Reader in, Consumer<TextLine> text, Consumer<TextLine> inside) {
        this.in = new BufferedReader(new PlainReader(in), 1 << 16);
        this.text = text;
        this.inside = inside;
    }

    /** Reads the objects and ignores the text. */
    public JsonDocuments(Reader in) {
        this(in, ignored -> {}, ignored -> {});
    }

    /** The line that is being read, counted from 1. */
    public long line() {
        return line;
    }

    /**
     * Goes to the next object; the text before it goes to its consumer.
     *
     * @return false at the end of the stream
     */
    public boolean next() throws IOException {
        boolean blank = current.isEmpty();
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '\n' || c == '\r') {
                flush();
                blank = true;
                line += c == '\n' ? 1 : 0;
            } else if (c == '{' && (blank ? opensObject() : opensStamped())) {
                stamp = blank ? null : LinePrefix.like(current.toString());
                current.setLength(0);
                return true;
            } else {
                blank = blank && (Character.isWhitespace(c) || c == '\uFEFF' || c == '[' || c == ',');
                if (current.length() < LONGEST) {
                    current.append((char) c);
                }
            }
        }
        flush();
        return false;
    }

    void newLine() {
        line++;
    }

    void inside(String part) {
        inside.accept(TextLine.of(line, part));
    }

    private void flush() {
        if (!current.isEmpty()) {
            text.accept(TextLine.of(line, current.toString()));
            current.setLength(0);
        }
    }

    /** Whether every line has a time or a rank before it, this one and, where one can be seen, the next. */
    private boolean opensStamped() throws IOException {
        if (current.length() > LONGEST_STAMP || !LinePrefix.isStamp(current.toString())) {
            return false;
        }
        String ahead = lookAhead(LOOK_AHEAD).stripLeading();
        Matcher next = LinePrefix.like(current.toString()).matcher(ahead);
        String content = ahead.substring(next.lookingAt() ? next.end() : 0).stripLeading();
        return content.isEmpty() || content.startsWith("\"") || content.startsWith("}");
    }

    /** What follows, so many characters at most; they stay to be read. */
    private String lookAhead(int most) throws IOException {
        char[] ahead = new char[most];
        int count = 0;
        in.mark(most);
        for (int read; count < most && (read = in.read(ahead, count, most - count)) >= 0; ) {
            count += read;
        }
        in.reset();
        return new String(ahead, 0, count);
    }

    /** Goes over the prefix of a line inside an object whose lines have one. */
    void skipStamp() throws IOException {
        if (stamp == null) {
            return;
        }
        Matcher prefix = stamp.matcher(lookAhead(LONGEST_STAMP));
        if (prefix.lookingAt()) {
            for (int i = 0; i < prefix.end(); i++) {
                in.read();
            }
        }
    }

    /** Whether what follows is the inside of an object; a line of noise may come first. */
    private boolean opensObject() throws IOException {
        String ahead = lookAhead(LOOK_AHEAD);
        String content = ahead.stripLeading();
        if (content.isEmpty() || content.startsWith("\"") || content.startsWith("}")) {
            return true;
        }
        int end = ahead.indexOf('\n');
        return end >= 0
                && ahead.substring(0, end).isBlank()
                && ahead.indexOf('"') >= 0
                && FIELD.matcher(ahead).find();
    }

    /**
     * The object that {@link #next} found, from its opening to its closing brace; read it to its end. Lines of noise
     * inside it are left out, and what C prints for "not a number" becomes {@code null}.
     */
    public Reader document() {
        return new JsonObjectReader(in, this);
    }
}
