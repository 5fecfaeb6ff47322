package io.jenkins.plugins.lustre.bench.output;

import java.util.regex.Pattern;

/**
 * One line of a tool's output.
 *
 * @param number counted from 1
 * @param text without line end and control characters except tabs
 */
public record TextLine(long number, String text) {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\uFEFF]");

    /** Cleans the raw text of a line. */
    public static TextLine of(long number, String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' && c != '\t' || c == '\u007f' || c == '\uFEFF') {
                return new TextLine(number, CONTROLS.matcher(raw).replaceAll(""));
            }
        }
        return new TextLine(number, raw);
    }
}
