package io.jenkins.plugins.lustre.bench.dd;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.output.LinePrefix;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the line with which dd ends: {@code 1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2.5 s, 429 MB/s}.
 *
 * <p>Only bytes and seconds are taken; dd rounds its rate. The words and the decimal sign depend on the locale, so the
 * line is known by its shape: a count of bytes (the word is known, or a size in parentheses follows), then seconds, then
 * a rate, behind a comma, in parentheses, or behind the Bulgarian word for "with".
 */
public final class DdOutput {
    /** French sets a no-break space between number and unit. */
    private static final String SPACE = "[\\s\\u00a0\\u202f]*";
    /** The word for bytes in the languages that dd speaks. */
    private static final String BYTES = "(?iu:bytes?|octe[t\\u021b]\\p{L}*|b[a\\u00e1][ijy]t\\p{L}*|m?bh?eart"
            + "|\\u0431\\u0430[\\u0439\\u0458]\\u0442\\p{L}*|tavua?|\\ubc14\\uc774\\ud2b8"
            + "|\\u5b57[\\u8282\\u7bc0]|\\u4f4d\\u5143[\\u7d44\\u7ec4]|\\u30d0\\u30a4\\u30c8)";

    private static final String SIZE = "[(（]\\d[\\d.,]*" + SPACE + "[kKMGTPE]?i?B\\b[^)）]{0,60}[)）]";
    private static final String SECONDS = "([0-9]+(?:[.,][0-9]+)?(?:[eE][-+]?[0-9]{1,2})?)";
    private static final Pattern RESULT = Pattern.compile("^[^\\d/]{0,40}?(?<![A-Za-z\\d.,_-])(\\d{1,18})" + SPACE
            + "(?:" + BYTES + "[^\\d(（/]{0,40}+(?:[(（][^)）]{0,60}[)）])?+|\\p{L}[^\\d(（/]{0,40}+" + SIZE + ")"
            + "[^\\d/]{0,40}?" + SECONDS + SPACE
            + "\\p{L}++(?:\\s*[,，、(]|\\s+\\u0441\\s)[^/]{1,40}/\\s*\\p{L}+\\)?\\s*$");
    private static final BigDecimal LONGEST_RUN = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int TOO_LONG = 1000;

    private DdOutput() {}

    /**
     * One transfer.
     *
     * @param bytes bytes moved
     * @param runtime time it took
     */
    public record Transfer(long bytes, Duration runtime) {
        /** Bytes per second. */
        public double bytesPerSecond() {
            return bytes / (runtime.getSeconds() + runtime.getNano() / 1e9);
        }
    }

    /** Reads one line; empty if it is not dd's result. */
    public static Optional<Transfer> line(String line) {
        if (line.length() > TOO_LONG || line.indexOf('/') < 0) {
            return Optional.empty();
        }
        Matcher result = RESULT.matcher(LinePrefix.strip(line).stripTrailing());
        if (!result.find()) {
            return Optional.empty();
        }
        BigDecimal nanos = new BigDecimal(result.group(2).replace(',', '.')).movePointRight(9);
        return nanos.compareTo(LONGEST_RUN) > 0
                ? Optional.empty()
                : Optional.of(new Transfer(Long.parseLong(result.group(1)), Duration.ofNanos(nanos.longValue())));
    }

    /**
     * The figures of one client whose processes printed {@code output}: the bytes of all, the time of the slowest.
     *
     * @param processes how many results there must be
     * @throws OutputException if there are fewer or more results, or one moved nothing; it quotes what dd said instead
     */
    public static ClientFigure client(String host, String output, int processes) throws OutputException {
        long bytes = 0;
        Duration longest = Duration.ZERO;
        int found = 0;
        String said = "";
        for (String line : output.lines().toList()) {
            Optional<Transfer> transfer = line(line);
            if (transfer.isPresent()) {
                found++;
                bytes = Math.addExact(bytes, transfer.get().bytes());
                longest = longest.compareTo(transfer.get().runtime()) < 0
                        ? transfer.get().runtime()
                        : longest;
            } else if (!line.isBlank() && !line.matches("\\s*\\d+\\+\\d+ .*")) {
                said = line.strip();
            }
        }
        if (found != processes) {
            throw new OutputException("dd on " + host + " reported " + found + " of " + processes
                    + " results (looked for \"N bytes ... copied, S s, ...\")"
                    + (said.isEmpty() ? "" : "; it said: " + said));
        }
        if (bytes == 0 || longest.isZero()) {
            throw new OutputException("dd on " + host + " moved " + bytes + " bytes in " + longest
                    + "; that is no measurement" + (said.isEmpty() ? "" : "; it said: " + said));
        }
        return new ClientFigure(host, bytes, longest);
    }
}
