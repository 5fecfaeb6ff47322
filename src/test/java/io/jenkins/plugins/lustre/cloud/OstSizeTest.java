package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OstSizeTest {

    @Test
    void theOstsOfTheGuideLoseAboutATwentieth() {
        long disk = 1_980_000_000_000L;
        // reserved 297.0, inodes 5.8, journal 1.07 GB
        assertThat(OstSize.usable(3 * disk)).isEqualTo(5_636_125_476_926L);
        assertThat(OstSize.usable(24 * disk) / 1e12).isBetween(45.11, 45.13);
    }

    /** Measured with Lustre 2.17: 2568960 KiB available of 3 GiB; a small OST has many inodes and a grant to its client. */
    @Test
    void aSmallOstIsAsMeasured() {
        assertThat(OstSize.usable(3L << 30) / (2_568_960.0 * 1024)).isBetween(0.97, 1.09);
    }

    @Property
    void itIsLessThanTheDisksAndMostOfThem(@ForAll @LongRange(min = 1L << 30, max = 1L << 50) long bytes) {
        assertThat(OstSize.usable(bytes)).isBetween((long) (bytes * 0.87), bytes);
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(OstSize.usable(0)).isZero();
    }
}
