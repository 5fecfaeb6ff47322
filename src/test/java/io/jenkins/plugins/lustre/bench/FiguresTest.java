package io.jenkins.plugins.lustre.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @Test
    void theTotalIsTheBytesOfAllOverTheLongestRuntimeNotTheSumOfRates() {
        Measurement measurement = Measurement.of(List.of(
                new ClientFigure("a", 1_000, Duration.ofSeconds(1)),
                new ClientFigure("b", 1_000, Duration.ofSeconds(4))));

        assertThat(measurement.rate()).isEqualTo(500);
        assertThat(measurement.skew()).isEqualTo(Duration.ofSeconds(3));
    }

    private static ClientFigure began(String host, int seconds, int runtime) {
        return new ClientFigure(host, 1_000, Duration.ofSeconds(runtime)).beganAt(Duration.ofSeconds(seconds));
    }

    @Test
    void clientsThatBeganApartAreCountedFromTheFirstBeginningToTheLastEnd() {
        Measurement measurement = Measurement.of(List.of(began("a", 1, 4), began("b", 6, 3), began("c", 2, 1)));

        assertThat(measurement.rate()).isEqualTo(3_000 / 8.0);
        assertThat(measurement.apart()).isEqualTo(Duration.ofSeconds(5));
        assertThat(measurement.isStaggered()).isTrue();
        assertThat(measurement.skew()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aLateCommonBeginningCostsNothing() {
        Measurement measurement = Measurement.of(List.of(began("a", 50, 4), began("b", 50, 2)));

        assertThat(measurement.rate()).isEqualTo(500);
        assertThat(measurement.isStaggered()).isFalse();
    }

    @Test
    void whereOneDoesNotTellWhenItBeganTheLongestRuntimeCounts() {
        Measurement measurement =
                Measurement.of(List.of(began("a", 50, 4), new ClientFigure("b", 1_000, Duration.ofSeconds(2))));

        assertThat(measurement.rate()).isEqualTo(500);
        assertThat(measurement.apart()).isZero();
        assertThat(Measurement.reported(5).isStaggered()).isFalse();
    }

    @Test
    void aRowIsTheMedianOfItsRepetitions() {
        Figures row = Records.row(Access.WRITE, 3, false, 1.0e9, 1.1e9, 1.3e9);

        assertThat(row.total()).isCloseTo(1.1e9, within(1.0));
        assertThat(row.perClient().orElseThrow()).isCloseTo(1.1e9 / 3, within(1.0));
        assertThat(row.share().orElseThrow()).isCloseTo(0.88, within(0.0001));
        assertThat(row.skew()).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void theSpreadIsLowestToHighestAndTheMedianAbsoluteDeviation() {
        assertThat(Spread.of(10, 12, 8, 30)).isEqualTo(new Spread(8, 11, 30, 2.0 / 11));
        assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7, 0));
        assertThatIllegalArgumentException().isThrownBy(Spread::of);
    }

    @Property
    void theMedianLiesBetweenLowestAndHighest(
            @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = 0, max = 1e12) Double> values) {
        Spread spread =
                Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(spread.median()).isBetween(spread.min(), spread.max());
        assertThat(spread.relativeMad()).isNotNegative();
    }

    @Test
    void theLowestLimitIsTheCeiling() {
        Ceiling ceiling = new Ceiling(List.of(
                        Ceiling.Limit.of(Ceiling.Kind.CLIENT_NETWORK, 3, Rates.gigabits(10), true),
                        Ceiling.Limit.of(Ceiling.Kind.SERVER_NETWORK, 1, Rates.gigabits(10), false)))
                .and(Ceiling.flows(3, 1, 1, Ceiling.FLOW));

        assertThat(ceiling.lowest().kind()).isEqualTo(Ceiling.Kind.SERVER_NETWORK);
        assertThat(ceiling.bytesPerSecond()).isEqualTo(1.25e9);
        assertThat(ceiling.burstable()).isFalse();
        assertThat(ceiling.share(1.1e9)).isEqualTo(0.88);
    }

    @Test
    void aClientWithoutBytesOrTimeHasMeasuredNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientFigure("a", 0, Duration.ofSeconds(1)))
                .withMessageContaining("a moved no data");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientFigure("a", 5, Duration.ZERO))
                .withMessageContaining("larger files");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1e9, 1.10 GB/s",
        "366666667, 367 MB/s",
        "1.05e9, 1.05 GB/s",
        "999600000, 1.00 GB/s",
        "54163732, 54.2 MB/s",
        "16241, 16.2 kB/s",
        "0, 0.00 B/s",
        "NaN, n/a",
        "1.234e15, 1230 TB/s",
    })
    void ratesAreShownWithThreeDigits(double rate, String shown) {
        assertThat(Rates.format(rate)).isEqualTo(shown);
    }

    @Test
    void aChangeOfTheClusterIsNamed() {
        Fingerprint before = Records.guide().fingerprint();
        assertThat(before.changesSince(before)).isEmpty();
        assertThat(before.changesSince(Fingerprint.UNKNOWN))
                .contains("OSTs: unknown -> 1", "Zone: unknown -> eu-west-1a");
    }
}
