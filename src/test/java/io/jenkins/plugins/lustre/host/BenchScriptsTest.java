package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.BenchSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchScriptsTest {

    private static BenchSpec spec(int stripeCount, Integer ost) {
        BenchSpec usual = BenchSpec.defaults();
        return new BenchSpec(
                usual.clients(),
                usual.operations(),
                usual.tool(),
                usual.fileSize(),
                usual.blockSize(),
                1,
                1,
                stripeCount,
                ost,
                false,
                false,
                0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "4, 4"})
    void a_stripe_count_means_what_lfs_setstripe_means_by_it(int stripeCount, String value) {
        assertThat(BenchScripts.prepare(spec(stripeCount, null), "/mnt/data/b", 1)
                        .arguments())
                .containsEntry("STRIPE_COUNT", value)
                .doesNotContainKey("OST");
    }

    @Test
    void files_that_are_pinned_to_an_ost_lie_on_that_one_alone() {
        assertThat(BenchScripts.prepare(spec(0, 3), "/mnt/data/b", 1).arguments())
                .containsEntry("STRIPE_COUNT", "1")
                .containsEntry("OST", "3");
    }
}
