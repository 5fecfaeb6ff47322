package io.jenkins.plugins.lustre.bench.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What job launchers and log collectors write before each line of a program: {@code 0: }, {@code [rank0] },
 * {@code [1,0]<stdout>:}, {@code node07: }, a time stamp, a quotation mark.
 */
public final class LinePrefix {
    private static final String CLOCK = "\\d\\d:\\d\\d:\\d\\d";
    private static final String TIME = "(?:\\d{4}-\\d\\d-\\d\\d[T ])?" + CLOCK + "[\\d.,:Z+-]{0,20}";
    private static final String SYSLOG = "[A-Z][a-z]{2} [ \\d]\\d " + CLOCK + " [\\w.-]{1,60}";
    private static final Pattern LAUNCHER =
            Pattern.compile("\\s*(?:(?:\\[[^\\]]{0,60}\\](?:<\\w{1,10}>)?:?|<\\w{1,10}>:?|" + TIME + "|" + SYSLOG
                    + "|[\\w.-]{1,60}(?:\\[\\d{1,10}\\])?:|[>|#*+-])\\s*)*+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private LinePrefix() {}

    /** Whether {@code text}, which stands before a table's row, can be a prefix and no words of a sentence. */
    public static boolean isOne(String text, String headerPrefix) {
        return text.isBlank()
                || shape(text).equals(shape(headerPrefix))
                || LAUNCHER.matcher(text).matches();
    }

    /** The line without such a prefix. */
    public static String strip(String line) {
        Matcher prefix = LAUNCHER.matcher(line);
        return prefix.lookingAt() ? line.substring(prefix.end()) : line;
    }

    /** Finds prefixes like this one, whose digits may differ, at the beginning of a line. */
    static Pattern like(String prefix) {
        return Pattern.compile(
                "[ \\t]*\\Q" + prefix.strip().replace("\\E", "").replaceAll("\\d+", "\\\\E\\\\d+\\\\Q") + "\\E");
    }

    /** Whether it is a prefix, and one that is more than a word: a time, a rank, a quotation mark. */
    static boolean isStamp(String text) {
        return !text.isBlank()
                && (DIGITS.matcher(text).find() || text.strip().equals(">"))
                && LAUNCHER.matcher(text).matches();
    }

    private static String shape(String prefix) {
        return DIGITS.matcher(SPACES.matcher(prefix.strip()).replaceAll(" ")).replaceAll("0");
    }
}
