package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.bench.Ceiling.Kind;
import org.junit.jupiter.api.Test;

class EfficiencyTest {

    @Test
    void three_clients_of_the_guide_fill_one_server() {
        Efficiency found = Efficiency.of(new Hardware(3, 10e9, false, 1, 10e9, false, 0, true, 1), 1.1e9);

        assertThat(found.share()).isCloseTo(0.88, within(1e-9));
        assertThat(found.bottleneck()).isEqualTo(Kind.SERVER_NETWORK);
        assertThat(found.saturated()).isTrue();
        assertThat(found.advice())
                .isEqualTo("3 clients reach 88 % of one 10 Gbit/s server: more clients cannot help; add an OSS.");
    }

    @Test
    void one_client_as_wide_as_the_server_needs_both() {
        assertThat(Efficiency.of(new Hardware(1, 10e9, false, 1, 10e9, false, 0, true, 1), 1.05e9)
                        .advice())
                .isEqualTo(
                        "1 client reaches 84 % of one 10 Gbit/s server: the clients' network is as narrow; add clients"
                                + " and OSS together.");
    }

    @Test
    void one_flow_outside_a_placement_group_is_capped() {
        Efficiency found = Efficiency.of(new Hardware(1, 25e9, false, 1, 25e9, false, 0, false, 1), 0.6e9);

        assertThat(found.bottleneck()).isEqualTo(Kind.FLOWS);
        assertThat(found.advice())
                .isEqualTo("1 client reaches 96 % of one TCP flow of 5 Gbit/s each: one TCP flow cannot be faster; add"
                        + " clients or OSS, or place all in one cluster placement group.");
    }

    @Test
    void slow_clients_and_disks_are_named() {
        assertThat(Efficiency.of(new Hardware(2, 10e9, false, 4, 25e9, false, 2e9, true, 4), 2.3e9)
                        .advice())
                .isEqualTo("2 clients reach 92 % of their own 2 x 10 Gbit/s: the servers have room; add clients.");
        assertThat(Efficiency.of(new Hardware(8, 10e9, false, 2, 25e9, false, 6e8, true, 4), 1.15e9)
                        .advice())
                .isEqualTo(
                        "8 clients reach 96 % of the disks of 2 servers, 600 MB/s each: neither clients nor network can"
                                + " help; add an OSS, or disks to each.");
    }

    @Test
    void room_left_is_said() {
        Efficiency found = Efficiency.of(new Hardware(3, 10e9, false, 2, 10e9, false, 0, true, 1), 1e9);

        assertThat(found.saturated()).isFalse();
        assertThat(found.advice())
                .startsWith("3 clients reach 40 % of 2 10 Gbit/s servers: the network is not what")
                .contains("the disks (their rate is not known)");
        assertThat(Efficiency.of(new Hardware(3, 10e9, false, 2, 10e9, false, 1e9, true, 1), 1e9)
                        .advice())
                .startsWith(
                        "3 clients reach 50 % of the disks of 2 servers, 1.00 GB/s each: neither network nor disks");
    }

    @Test
    void more_than_possible_is_explained() {
        assertThat(Efficiency.of(new Hardware(1, 10e9, true, 1, 25e9, false, 0, true, 4), 1.5e9)
                        .advice())
                .contains("120 %", "burst");
        assertThat(Efficiency.of(new Hardware(1, 10e9, false, 1, 25e9, false, 0, true, 4), 1.5e9)
                        .advice())
                .contains("cache");
        assertThat(Efficiency.of(new Hardware(1, 10e9, false, 1, 25e9, false, 6e8, true, 4), 7e8)
                        .advice())
                .contains("117 %", "cache", "128 KiB");
    }
}
