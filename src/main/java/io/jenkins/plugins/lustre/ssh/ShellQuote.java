package io.jenkins.plugins.lustre.ssh;

import java.util.regex.Pattern;

/** The one way by which text becomes part of a shell command. */
public final class ShellQuote {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private ShellQuote() {}

    /**
     * The text as one word of a POSIX shell.
     *
     * @throws IllegalArgumentException if it has a NUL, which no argument can carry
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a NUL character cannot be passed to a shell");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * The text itself, if it is a name that needs no quoting: letters, digits, {@code . _ -}, not beginning with one of
     * these marks, at most 100 characters.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static String name(String text) {
        if (text == null || !NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain name: " + text);
        }
        return text;
    }

    /**
     * A shell assignment of the quoted value.
     *
     * @throws IllegalArgumentException if the variable is not an upper-case name
     */
    static String assignment(String variable, String value) {
        if (!VARIABLE.matcher(variable).matches()) {
            throw new IllegalArgumentException("not a name of a shell variable: " + variable);
        }
        return variable + "=" + quote(value);
    }
}
