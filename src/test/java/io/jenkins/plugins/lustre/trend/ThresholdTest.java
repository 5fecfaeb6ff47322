package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.bench.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "1000 MB/s, 1e9",
        "1 GB/s, 1e9",
        "953 MiB/s, 999292928",
        "1.1GB/s, 1.1e9",
        "' 500kB/s ', 5e5",
        "8 Gbit/s, 1e9",
        "10 Gbps, 1.25e9",
        "1 GiB/s, 1073741824",
        "250 B/s, 250"
    })
    void reads_rates_in_bytes(String text, double bytesPerSecond) {
        assertThat(Threshold.parse(text).rate()).isCloseTo(bytesPerSecond, within(1e-3));
        assertThat(Threshold.parse(text).unit()).isEqualTo(Unit.BYTES_PER_SECOND);
    }

    @ParameterizedTest
    @CsvSource({"50 kop/s, 50000", "50000 IOPS, 50000", "1200 ops/s, 1200"})
    void reads_rates_in_operations(String text, double rate) {
        assertThat(Threshold.parse(text)).isEqualTo(new Threshold(rate, Unit.OPERATIONS_PER_SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1000", "0 MB/s", "-1 MB/s", "1e3 MB/s", "10 XB/s", "MB/s", "1 MB/h", "1,5 GB/s"})
    void refuses_anything_else_and_shows_the_forms(String text) {
        assertThatThrownBy(() -> Threshold.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("953 MiB/s");
    }

    @Test
    void is_shown_as_figures_are() {
        assertThat(Threshold.parse("1000 MB/s")).hasToString("1.00 GB/s");
    }
}
