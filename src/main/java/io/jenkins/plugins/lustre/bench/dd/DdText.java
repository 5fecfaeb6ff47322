package io.jenkins.plugins.lustre.bench.dd;

import io.jenkins.plugins.lustre.bench.output.LineParser;
import io.jenkins.plugins.lustre.bench.output.LinePrefix;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.TextLine;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * dd's results among other lines. Progress displays look like results; where dd counted its records, only the line after
 * the count is one.
 */
public final class DdText implements LineParser {
    private static final Pattern RECORDS = Pattern.compile("\\D{0,10}\\d+\\+\\d+ .*");

    private static final int LONGEST = 100;

    private int run;
    private boolean recordsCounted;
    private DdOutput.Transfer last;
    private long lastLine;
    private boolean lastIsFinal;

    @Override
    public void line(TextLine line, OutputSink sink) {
        if (line.text().length() <= LONGEST
                && RECORDS.matcher(LinePrefix.strip(line.text())).matches()) {
            last = lastIsFinal ? last : null;
            end(sink);
            recordsCounted = true;
            return;
        }
        Optional<DdOutput.Transfer> transfer = DdOutput.line(line.text());
        if (last != null && lastLine != line.number() && (lastIsFinal || transfer.isPresent())) {
            end(sink);
        }
        if (transfer.isPresent()) {
            last = transfer.get();
            lastLine = line.number();
            lastIsFinal = recordsCounted;
            recordsCounted = false;
        }
    }

    @Override
    public void end(OutputSink sink) {
        if (last == null) {
            return;
        }
        if (last.bytes() == 0 || last.runtime().isZero()) {
            sink.problem(lastLine, "dd moved " + last.bytes() + " bytes in no measurable time");
        } else {
            sink.result(ToolResult.throughput("dd", "", "copy", ToolResult.ITERATION, last.bytesPerSecond(), lastLine)
                    .at(run, null, 0));
            run++;
        }
        last = null;
    }
}
