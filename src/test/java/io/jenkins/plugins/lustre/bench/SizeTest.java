package io.jenkins.plugins.lustre.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
    @ParameterizedTest
    @CsvSource({
        "1GiB, 1073741824",
        "256M, 268435456",
        "256m, 268435456",
        "4GB, 4000000000",
        "1048576, 1048576",
        "4096B, 4096",
        "1.5GiB, 1610612736",
        "' 2 T ', 2199023255552",
    })
    void readsWhatPeopleWrite(String text, long bytes) {
        assertThat(Size.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "1XB", "-1M", "0", "0.3B", "1e3", "1 GiB/s", "9999999999P", "1GiBB"})
    void refusesTheRestAndShowsWhatWorks(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Size.parse(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining("1GiB");
    }

    @Property
    void whatIsShownIsReadBackAsTheSameSize(@ForAll @LongRange(min = 1) long bytes) {
        Size size = new Size(bytes);
        assertThat(Size.parse(size.toString())).isEqualTo(size);
    }

    @Property
    void multiplesOfAUnitAreShownInIt(@ForAll @LongRange(min = 1, max = 1023) long count) {
        assertThat(new Size(count << 20)).hasToString(count + "MiB");
    }
}
