package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.cloud.DiskFacts;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.cloud.NetworkFacts;
import io.jenkins.plugins.lustre.cloud.ServerFacts;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of the hardware becomes the limits of a row, and nothing else does. */
class CeilingOfTest {

    private static final double DISKS = 580 * 1048576.0;

    private static CeilingOf ceiling(String ossType, DiskFacts disks, Integer ost) {
        return ceiling(ossType, 3, disks, ost, false);
    }

    private static CeilingOf ceiling(String ossType, int diskCount, DiskFacts disks, Integer ost, boolean listed) {
        return ceiling(ossType, diskCount, disks, spec("1GiB", ost, false, false), listed);
    }

    private static BenchSpec spec(String fileSize, Integer ost, boolean directIo, boolean dropCaches) {
        return new BenchSpec(
                List.of(1),
                List.of(Access.WRITE, Access.READ),
                BenchTool.FIO,
                Size.parse(fileSize),
                Size.parse("1MiB"),
                2,
                1,
                0,
                ost,
                directIo,
                dropCaches,
                0);
    }

    private static CeilingOf ceiling(String ossType, int diskCount, DiskFacts disks, BenchSpec spec, boolean listed) {
        Cluster cluster = new Cluster(
                "env", "s", "id", "r", "z", "fs", false, List.of(oss("oss1", ossType, 0), oss("oss2", ossType, 1)));
        Host client = new Host("client1", Role.CLIENT, "10.0.0.11", null, null);
        Map<String, ServerFacts> facts = Map.of(
                ossType,
                facts(ossType, 32, diskCount, steady(15e9 / 8), disks),
                "c5n.9xlarge",
                facts("c5n.9xlarge", 96, 0, steady(50e9 / 8), null));
        return new CeilingOf(
                new BenchSetup(
                        "b", "b", cluster, List.of(client), spec, true, Duration.ofHours(1), List.of(), "", listed),
                new Hardware(Map.of("client1", "c5n.9xlarge"), facts, false));
    }

    private static Server oss(String name, String type, int ost) {
        return new Server(new Host(name, Role.OSS, "10.0.0.6", null, null), "i-1", type, 3, ost, 1);
    }

    private static NetworkFacts steady(double rate) {
        return new NetworkFacts(rate, rate, "");
    }

    private static ServerFacts facts(String type, int gibibytes, int diskCount, NetworkFacts network, DiskFacts disks) {
        return new ServerFacts(
                type, "x86_64", ((long) gibibytes) << 30, diskCount, 1L << 40, "hdd", network, disks, false);
    }

    @Test
    void disksThatAreSlowerThanTheNetworkAreTheBottleneck() {
        CeilingOf ceiling = ceiling("d3.xlarge", new DiskFacts(DISKS, DISKS), 0);

        assertThat(ceiling.of(1, false).lowest()).isEqualTo(new Ceiling.Limit(Ceiling.Kind.DISKS, DISKS, false, 0));
        assertThat(ceiling.typesWithUnknownDisks()).isEmpty();
    }

    @Test
    void theDisksOfAllServersThatHoldTheFilesCount() {
        assertThat(ceiling("d3.xlarge", new DiskFacts(DISKS, DISKS), null)
                        .of(1, false)
                        .limits())
                .contains(new Ceiling.Limit(Ceiling.Kind.DISKS, 2 * DISKS, false, 0));
    }

    @Test
    void disksDoNotLimitWhatComesFromACache() {
        assertThat(ceiling("d3.xlarge", new DiskFacts(DISKS, DISKS), 0)
                        .of(1, true)
                        .limits())
                .extracting(Ceiling.Limit::kind)
                .doesNotContain(Ceiling.Kind.DISKS);
    }

    @Test
    void disksThatNobodyKnowsAreNamedAndAreNoLimit() {
        CeilingOf ceiling = ceiling("i4i.xlarge", DiskFacts.UNKNOWN, null);

        assertThat(ceiling.of(1, false).limits())
                .extracting(Ceiling.Limit::kind)
                .containsExactly(Ceiling.Kind.CLIENT_NETWORK, Ceiling.Kind.SERVER_NETWORK, Ceiling.Kind.FLOWS);
        assertThat(ceiling.typesWithUnknownDisks()).containsExactly("i4i.xlarge");
    }

    @Test
    void ofVolumesWithCreditsTheBaselineCounts() {
        assertThat(ceiling("m5.large", new DiskFacts(81.25e6, 593.75e6), 0)
                        .of(1, false)
                        .lowest())
                .isEqualTo(new Ceiling.Limit(Ceiling.Kind.DISKS, 81.25e6, true, 593.75e6));
    }

    @Test
    void ofNetworksThatCanBurstTheBaselineCounts() {
        Map<String, ServerFacts> facts = Map.of(
                "d3.xlarge", facts("d3.xlarge", 32, 3, new NetworkFacts(3e9 / 8, 15e9 / 8, "Up to 15 Gigabit"), null));
        BenchSetup setup = ceiling("d3.xlarge", null, null).setup();
        Ceiling ceiling = new CeilingOf(setup, new Hardware(Map.of("client1", "d3.xlarge"), facts, false)).of(1, false);

        assertThat(ceiling.limits())
                .contains(
                        new Ceiling.Limit(Ceiling.Kind.CLIENT_NETWORK, 3e9 / 8, true, 15e9 / 8),
                        new Ceiling.Limit(Ceiling.Kind.SERVER_NETWORK, 6e9 / 8, true, 30e9 / 8));
        assertThat(ceiling.share(10e9 / 8)).isGreaterThan(3);
    }

    private static double flow(Boolean oneClusterGroup) {
        CeilingOf known = ceiling("d3.xlarge", null, 0);
        Hardware hardware =
                new Hardware(known.hardware().clientTypes(), known.hardware().facts(), oneClusterGroup);
        return new CeilingOf(known.setup(), hardware)
                .of(1, false).limits().stream()
                        .filter(limit -> limit.kind() == Ceiling.Kind.FLOWS)
                        .findFirst()
                        .orElseThrow()
                        .bytesPerSecond();
    }

    @Test
    void aFlowIsFasterInOneClusterPlacementGroupAlone() {
        assertThat(flow(true)).isEqualTo(10e9 / 8);
        assertThat(flow(false)).isEqualTo(5e9 / 8);
    }

    @Test
    void whereAnEarlierReleaseHasAskedTheNameOfAGroupCounts() {
        assertThat(flow(null)).isEqualTo(10e9 / 8);
    }

    @Test
    void whereEc2TellsNoBaselineThePeakCounts() {
        assertThat(new NetworkFacts(0, 5, "").promised()).isEqualTo(5);
        assertThat(new DiskFacts(0, 5).promised()).isEqualTo(5);
    }

    private static CeilingOf reading(String fileSize, boolean directIo, boolean dropCaches) {
        return ceiling("d3.xlarge", 3, null, spec(fileSize, null, directIo, dropCaches), false);
    }

    @Test
    void ddMayReadWhatItsClientHasWrittenFromTheClientsOwnMemory() {
        // Two processes of 40 GiB: more than the 64 GiB of both servers, less than the 96 GiB of the client.
        CeilingOf large = reading("40GiB", false, false);
        assertThat(large.fitsIntoServers(1)).isFalse();
        assertThat(large.fitsIntoClients(BenchTool.DD, 1)).isTrue();
        assertThat(reading("50GiB", false, false).fitsIntoClients(BenchTool.DD, 1))
                .isFalse();
    }

    @Test
    void fioAndIorHaveTheClientsForgetFirst() {
        assertThat(reading("1GiB", false, false).fitsIntoClients(BenchTool.FIO, 1))
                .isFalse();
        assertThat(reading("1GiB", false, false).fitsIntoClients(BenchTool.IOR, 1))
                .isFalse();
        assertThat(reading("1GiB", false, false).fitsIntoServers(1)).isTrue();
    }

    @Test
    void directIoAndDroppedCachesLeaveNothingToTheClients() {
        assertThat(reading("1GiB", true, false).fitsIntoClients(BenchTool.DD, 1))
                .isFalse();
        assertThat(reading("1GiB", false, true).fitsIntoClients(BenchTool.DD, 1))
                .isFalse();
    }

    @Test
    void aClientOfUnknownMemoryMayCacheEverything() {
        CeilingOf unknown = new CeilingOf(reading("50GiB", false, false).setup(), Hardware.UNKNOWN);
        assertThat(unknown.fitsIntoClients(BenchTool.DD, 1)).isTrue();
    }
}
