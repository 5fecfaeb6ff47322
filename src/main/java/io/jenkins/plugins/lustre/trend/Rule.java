package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Series;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gate as people write it, with the rows that it is for: {@code write >= 1000 MB/s}, {@code 3 clients read >= 1 GB/s},
 * {@code drop 10 %}, {@code write share 60 %}, {@code change}.
 *
 * @param text as it was written
 * @param clients the rows of that many clients; 0 for any
 * @param operation the rows of that operation; empty for any
 * @param gate the condition
 */
public record Rule(String text, int clients, String operation, Gate gate) {

    /** Says what can be written. */
    public static final String FORMS =
            "'write >= 1000 MB/s', '3 clients read >= 1 GB/s', 'drop 10 %', 'write share 60 %' or 'change'";

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,5}) clients?\\s+)?"
            + "(?:((?!(?:drop|share|change)\\b)[a-z][a-z-]*)\\s+)?"
            + "(?:>=\\s*(.+)|(drop|share|change)(?:\\s+(\\d{1,3}(?:\\.\\d{1,3})?)\\s*%)?)");

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it cannot be read, quoting it
     */
    public static Rule parse(String text, Severity severity) {
        String trimmed = text == null ? "" : text.trim().replaceAll("\\s+", " ");
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw refused(trimmed, "write for example " + FORMS);
        }
        try {
            return new Rule(
                    trimmed,
                    form.group(1) == null ? 0 : Integer.parseInt(form.group(1)),
                    form.group(2) == null ? "" : form.group(2),
                    gate(form, severity));
        } catch (IllegalArgumentException e) {
            throw refused(trimmed, e.getMessage());
        }
    }

    private static Gate gate(Matcher form, Severity severity) {
        if (form.group(3) != null) {
            return new MinimumGate(Threshold.parse(form.group(3)), severity);
        }
        String percent = form.group(5);
        return switch (form.group(4)) {
            case "drop" -> new DropGate(required(percent, "drop 10 %"), Baseline.DEFAULT_WINDOW, severity);
            case "share" -> new LineRateGate(required(percent, "share 60 %"), severity);
            default ->
                new ChangePointGate(
                        percent == null ? ChangePointGate.DEFAULT_PERCENT : Double.parseDouble(percent), severity);
        };
    }

    private static double required(String percent, String example) {
        if (percent == null) {
            throw new IllegalArgumentException("it needs a percentage, for example '" + example + "'");
        }
        return Double.parseDouble(percent);
    }

    private static IllegalArgumentException refused(String text, String why) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new IllegalArgumentException("Not a gate: '" + shown + "': " + why);
    }

    /** Whether a row is judged by this rule. */
    public boolean isFor(Series series) {
        return (clients == 0 || clients == series.clients()) && (operation.isEmpty() || series.isOf(operation));
    }
}
