package io.jenkins.plugins.lustre.bench.ior;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.output.LinePrefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of IOR: the columns that its header names, and how to find its rows among other lines.
 *
 * <p>Two are known: one row per iteration, whose header starts with {@code access}, and the summary of a run, whose
 * header starts with {@code Operation}.
 */
final class IorTable {
    private static final Pattern ITERATIONS = Pattern.compile("\\baccess\\s+bw\\s?\\([KMGT]i?B/s\\)");
    private static final Pattern SUMMARY = Pattern.compile("\\bOperation\\s+Max\\s?\\([KMGT]i?B\\)");
    private static final Pattern ROW = Pattern.compile("(?:^|(?<=[\\s:>|\\])]))(write|read|remove)\\s+(\\S.*)$");
    /** 2.10 prints some columns without a space between them; every value there has two decimals. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\d\\.\\d\\d)(?=\\d+\\.\\d)");

    private static final String MARK = " XXCEL";
    private static final int LONGEST_ROW = 2000;

    private final List<String> columns;
    private final String prefix;
    private final boolean summary;

    private IorTable(List<String> columns, String prefix, boolean summary) {
        this.columns = columns;
        this.prefix = prefix;
        this.summary = summary;
    }

    /** A row's cells. */
    record Row(String operation, List<String> cells) {}

    /** The table that a line opens, or null if it is no header. */
    @CheckForNull
    static IorTable open(String line) {
        if (!line.contains("access") && !line.contains("Operation")) {
            return null;
        }
        Matcher header = ITERATIONS.matcher(line);
        boolean summary = false;
        if (!header.find()) {
            header = SUMMARY.matcher(line);
            summary = true;
            if (!header.find()) {
                return null;
            }
        }
        String names = line.substring(header.start())
                .replaceAll("(?<=\\w) (?=\\((?:[KMGT]i?B|OPs|s)\\))", "")
                .replace("Std Dev", "StdDev")
                .replace("Op grep", "");
        return new IorTable(Arrays.asList(names.strip().split("\\s+")), line.substring(0, header.start()), summary);
    }

    boolean isSummary() {
        return summary;
    }

    /**
     * Whether the line is a row that 2.10 marks as one of an iteration. It prints the table's header for the first test of
     * a script only.
     */
    boolean isMarked(String line) {
        return line.stripTrailing().endsWith(MARK) && row(line) != null;
    }

    /** The row in a line, or null if the line is noise. */
    @CheckForNull
    Row row(String line) {
        Matcher row = ROW.matcher(line);
        if (line.length() > LONGEST_ROW || !row.find() || !LinePrefix.isOne(line.substring(0, row.start()), prefix)) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        cells.add(row.group(1));
        for (String token : row.group(2).split("\\s+")) {
            cells.addAll(summary ? Arrays.asList(GLUED.split(token)) : List.of(token));
        }
        long values = cells.stream()
                .skip(1)
                .limit(columns.size() - 1L)
                .filter(IorNumbers::isValue)
                .count();
        return values >= 3 ? new Row(row.group(1), cells) : null;
    }

    /** The text of the first column whose name starts with {@code name}; null if there is none. */
    @CheckForNull
    String text(Row row, String name) {
        int column = column(name);
        return column < 0 || column >= row.cells().size() ? null : row.cells().get(column);
    }

    /** The number of a column; null if there is none or it holds no number. */
    @CheckForNull
    Double number(Row row, String name) {
        String text = text(row, name);
        return text == null ? null : IorNumbers.number(text);
    }

    /** The whole number of a column; null if there is none. */
    @CheckForNull
    Integer integer(Row row, String name) {
        Double number = number(row, name);
        return number == null ? null : (int) Math.round(number);
    }

    /** The bytes per second of a column; null if it holds no number. */
    @CheckForNull
    Double rate(Row row, String name) {
        Double number = number(row, name);
        return number == null ? null : number * IorNumbers.unit(columns.get(column(name)));
    }

    /** The bytes of a column that counts KiB; null if it holds no number. */
    @CheckForNull
    Double size(Row row, String name) {
        Double number = number(row, name);
        return number == null ? null : number * 1024;
    }

    private int column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).startsWith(name)) {
                return i;
            }
        }
        return -1;
    }
}
