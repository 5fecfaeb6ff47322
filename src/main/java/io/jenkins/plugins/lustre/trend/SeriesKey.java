package io.jenkins.plugins.lustre.trend;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Size;
import java.util.Locale;
import java.util.Objects;

/**
 * What a job's figures are kept apart by: the name of the benchmark and the series within it. Figures of different keys are
 * never compared.
 *
 * @param bench the benchmark's name within its job, not blank
 * @param series what was measured
 */
public record SeriesKey(String bench, Series series) {

    public SeriesKey {
        if (bench == null || bench.isBlank()) {
            throw new IllegalArgumentException("A series needs the name of its benchmark");
        }
        Objects.requireNonNull(series, "series");
    }

    /**
     * A text that two keys share exactly if they are equal: fit for an
     * identifier in a history file or in a stored choice of series.
     */
    public String id() {
        return String.join(
                "/",
                bench.replace("%", "%25").replace("/", "%2F"),
                series.tool().name().toLowerCase(Locale.ROOT),
                series.operation().replace("%", "%25").replace("/", "%2F"),
                series.unit().symbol().replace("/", ""),
                "c" + series.clients(),
                "p" + series.processesPerClient(),
                "f" + bytes(series.fileSize()),
                "b" + bytes(series.blockSize()),
                "s" + series.stripeCount(),
                "o" + (series.ost() == null ? "-" : series.ost().toString()),
                series.directIo() ? "direct" : "buffered");
    }

    private static String bytes(@CheckForNull Size size) {
        return size == null ? "-" : Long.toString(size.bytes());
    }
}
