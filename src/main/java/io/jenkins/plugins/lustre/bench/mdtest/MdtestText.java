package io.jenkins.plugins.lustre.bench.mdtest;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.output.LineParser;
import io.jenkins.plugins.lustre.bench.output.LinePrefix;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.TextLine;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * mdtest's summary: per operation {@code max}, {@code min} and {@code mean} over the iterations, in operations per
 * second (mdtest's printing code: tags 1.9.3 and 3.2.0 to 4.0.0 of IOR, and 4.1).
 *
 * <p>A block under a {@code SUMMARY time} heading holds times and is passed over, whatever unit its heading names. With
 * figures per rank a row has three of them before the four over the iterations, which alone are taken. A row of zeros is
 * a phase that did not run, and {@code NA} a statistic that mdtest did not compute: neither is a figure.
 */
public final class MdtestText implements LineParser {
    private static final Pattern BANNER =
            Pattern.compile("mdtest-(\\S+) was launched with (\\d{1,9}) total task\\(?s?\\)? ?on (\\d{1,9}) node");
    private static final Pattern HEADING =
            Pattern.compile("^(.*?)SUMMARY\\b( rate| time)?[^:]*:(?: \\(of (\\d{1,9}) iterations?\\))?\\s*$");
    private static final Pattern ROW = Pattern.compile(
            "^(.*?)\\b((?:Directory|File|Tree) [a-z]+(?: \\([a-z]+\\))?)\\s*:?((?:\\s+\\S+){4,7})\\s*$");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
    private static final Pattern VALUE =
            Pattern.compile(NUMBER.pattern() + "|NA|-|[+-]?(?:nan|inf)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile("0(?:\\.0*)?");
    private static final List<String> STATISTICS = List.of("max", "min", "mean");
    private static final int LONGEST = 1000;
    private static final double LARGEST = 1e300;

    private String version = "";
    private String prefix = "";
    private int run = -1;
    private boolean announced;
    private boolean inRates;

    @CheckForNull
    private Integer tasks;

    @CheckForNull
    private Integer nodes;

    @Override
    public void line(TextLine line, OutputSink sink) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return;
        }
        Matcher banner = BANNER.matcher(text);
        Matcher heading;
        if (text.contains("mdtest-") && banner.find()) {
            version = banner.group(1);
            tasks = Integer.valueOf(banner.group(2));
            nodes = Integer.valueOf(banner.group(3));
            announced = true;
            inRates = false;
            run++;
        } else if (text.contains("SUMMARY") && (heading = HEADING.matcher(text)).find()) {
            heading(heading);
        } else if (inRates) {
            row(line, sink);
        }
    }

    private void heading(Matcher heading) {
        inRates = !" time".equals(heading.group(2));
        prefix = heading.group(1);
        if (!announced && inRates) {
            run++;
            version = "";
            tasks = null;
            nodes = null;
        }
        announced = false;
    }

    private void row(TextLine line, OutputSink sink) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find() || !LinePrefix.isOne(row.group(1), prefix)) {
            return;
        }
        List<String> cells = Arrays.asList(row.group(3).strip().split("\\s+"));
        int first = cells.size() >= 7 ? 3 : 0;
        if (!cells.stream().allMatch(cell -> VALUE.matcher(cell).matches())) {
            return;
        }
        if (cells.stream().allMatch(cell -> ZERO.matcher(cell).matches())) {
            return;
        }
        for (int i = 0; i < STATISTICS.size(); i++) {
            String cell = cells.get(first + i);
            if (cell.equals("NA")) {
                continue;
            }
            boolean number = NUMBER.matcher(cell).matches() && Double.parseDouble(cell) < LARGEST;
            if (!number) {
                sink.problem(
                        line.number(),
                        "mdtest's " + row.group(2) + " has no " + STATISTICS.get(i) + ", but \"" + cell + "\"");
                return;
            }
            sink.result(ToolResult.operations(
                            "mdtest", version, row.group(2), STATISTICS.get(i), Double.parseDouble(cell), line.number())
                    .withTasks(tasks, nodes)
                    .at(Math.max(run, 0), null, null));
        }
    }

    @Override
    public void end(OutputSink sink) {
        inRates = false;
    }
}
