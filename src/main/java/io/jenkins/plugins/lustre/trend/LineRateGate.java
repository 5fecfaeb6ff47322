package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.bench.Unit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The figure must reach some percent of the line rate: what the network of the clients or of the servers carries, whichever
 * is less.
 *
 * @param percent the least share that passes, above 0 and at most 100
 */
public record LineRateGate(double percent, Severity severity) implements Gate {

    public LineRateGate {
        Gate.percentage(percent, "The share of the line rate");
        Objects.requireNonNull(severity, "severity");
    }

    @Override
    public String name() {
        return "share of line rate";
    }

    @Override
    public Verdict judge(Subject subject) {
        if (subject.unit() != Unit.BYTES_PER_SECOND) {
            return inactive("A figure in " + subject.unit().symbol() + " has no line rate.");
        }
        Optional<Ceiling.Limit> line = lineRate(subject.ceiling());
        if (line.isEmpty()) {
            return inactive("The line rate is not known: the instance types of clients and servers are needed for it.");
        }
        Ceiling.Limit limit = line.get();
        double share = subject.rate() / limit.bytesPerSecond();
        return verdict(
                share * 100 >= percent,
                subject.shownRate() + " is " + Rates.percent(share) + " of the line rate of "
                        + Rates.format(limit.bytesPerSecond()) + " ("
                        + limit.kind().title()
                        + (limit.burstable() ? ", promised only as a baseline" : "") + "); "
                        + Rates.percent(percent / 100) + " is asked for.");
    }

    private static Optional<Ceiling.Limit> lineRate(Ceiling ceiling) {
        return ceiling == null
                ? Optional.empty()
                : ceiling.limits().stream()
                        .filter(limit -> limit.kind() == Ceiling.Kind.CLIENT_NETWORK
                                || limit.kind() == Ceiling.Kind.SERVER_NETWORK)
                        .min(Comparator.comparingDouble(Ceiling.Limit::bytesPerSecond));
    }
}
