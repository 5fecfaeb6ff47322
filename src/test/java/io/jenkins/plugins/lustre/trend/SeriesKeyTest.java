package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.Unit;
import org.junit.jupiter.api.Test;

class SeriesKeyTest {

    private static final Series WRITE = new Series(
            BenchTool.FIO,
            "write",
            Unit.BYTES_PER_SECOND,
            3,
            2,
            Size.parse("1GiB"),
            Size.parse("1MiB"),
            0,
            null,
            false);

    @Test
    void the_id_names_everything_that_makes_figures_comparable() {
        assertThat(new SeriesKey("nightly", WRITE).id())
                .isEqualTo("nightly/fio/write/Bs/c3/p2/f1073741824/b1048576/s0/o-/buffered");
    }

    @Test
    void names_with_separators_do_not_collide() {
        Series odd = new Series(BenchTool.FIO, "b/write", Unit.BYTES_PER_SECOND, 3, 2, null, null, 0, 1, true);
        Series plain = new Series(BenchTool.FIO, "write", Unit.BYTES_PER_SECOND, 3, 2, null, null, 0, 1, true);

        assertThat(new SeriesKey("a", odd).id()).isNotEqualTo(new SeriesKey("a/b", plain).id());
        assertThat(new SeriesKey("a/b", plain).id()).isNotEqualTo(new SeriesKey("a%2Fb", plain).id());
    }
}
