package io.jenkins.plugins.lustre.trend;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The detector as a filter: a JSON array of numbers on standard input, a JSON array of change-point positions on standard
 * output. Needs no library and no Jenkins. {@code docs/change-points.md} shows how to call it.
 */
public final class ChangePointsMain {

    private static final String USAGE = "Usage: ChangePointsMain [--details] < numbers.json\n"
            + "Reads a JSON array of numbers (null for a missing value) and prints the positions, counted from 0,\n"
            + "where a new segment begins. --details prints an object for each, with size and confidence.";

    private ChangePointsMain() {}

    /** Exits with 0, with 1 if standard input is not a JSON array of numbers, or with 2 for an unknown argument. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.in, System.out, System.err));
    }

    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        boolean details = arguments.equals(List.of("--details"));
        if (!details && !arguments.isEmpty()) {
            boolean help = arguments.equals(List.of("--help"));
            (help ? out : err).println(USAGE);
            return help ? 0 : 2;
        }
        List<ChangePoint> found;
        try {
            found = ChangePoints.detect(NumberArray.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            err.println("Cannot read standard input as a JSON array of numbers: " + e.getMessage());
            return 1;
        }
        out.println(found.stream()
                .map(details ? ChangePointsMain::described : point -> String.valueOf(point.index()))
                .collect(Collectors.joining(details ? ",\n " : ",", "[", "]")));
        return 0;
    }

    private static String described(ChangePoint point) {
        return String.format(
                Locale.ROOT,
                "{\"index\":%d,\"before\":%s,\"after\":%s,\"absoluteChange\":%s,\"relativeChange\":%s,"
                        + "\"slopeBefore\":%s,\"slopeAfter\":%s,\"confidence\":%.4f}",
                point.index(),
                number(point.before()),
                number(point.after()),
                number(point.absoluteChange()),
                number(point.relativeChange()),
                number(point.slopeBefore()),
                number(point.slopeAfter()),
                point.confidence());
    }

    /** JSON has no infinity: a share of zero is null. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }
}
