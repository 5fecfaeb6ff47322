package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.EbsOptimizedInfo;
import software.amazon.awssdk.services.ec2.model.InstanceStorageInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

class DiskFactsTest {

    private static InstanceTypeInfo.Builder type(String name) {
        return InstanceTypeInfo.builder()
                .instanceType(name)
                .ebsInfo(ebs -> ebs.ebsOptimizedInfo(EbsOptimizedInfo.builder()
                        .baselineThroughputInMBps(81.25)
                        .maximumThroughputInMBps(593.75)
                        .build()));
    }

    private static InstanceTypeInfo withDisks(String name) {
        return type(name)
                .instanceStorageInfo(InstanceStorageInfo.builder().build())
                .build();
    }

    @Test
    void everySizeOfAnOssOfTheGuideIsPublished() {
        for (String size : Sizes.ossNames().split(", ")) {
            DiskFacts disks = DiskFacts.of(withDisks(Sizes.ossType(size).orElseThrow()));
            assertThat(disks.peak()).as(size).isPositive();
            assertThat(disks.burstable()).as(size).isFalse();
        }
        assertThat(DiskFacts.of(withDisks("d3.8xlarge")).peak()).isEqualTo(4_600 * 1_048_576.0);
    }

    @Test
    void ofOtherDisksNothingIsKnownAndTheRateOfVolumesIsNotTheirs() {
        assertThat(DiskFacts.of(withDisks("i4i.xlarge"))).isEqualTo(DiskFacts.UNKNOWN);
    }

    @Test
    void aTypeWithoutDisksHasWhatItHasForVolumes() {
        DiskFacts disks = DiskFacts.of(type("m5.large").build());

        assertThat(disks).isEqualTo(new DiskFacts(81.25e6, 593.75e6));
        assertThat(disks.burstable()).isTrue();
        assertThat(DiskFacts.of(
                        InstanceTypeInfo.builder().instanceType("t1.micro").build()))
                .isEqualTo(DiskFacts.UNKNOWN);
    }

    @Test
    void factsThatWereSavedBeforeDisksWereKnownAreRead() throws Exception {
        ServerFacts facts = new ObjectMapper()
                .readValue(
                        "{\"instanceType\":\"d3.xlarge\",\"architecture\":\"x86_64\",\"memoryBytes\":1,"
                                + "\"diskCount\":3,\"diskBytes\":1,\"diskKind\":\"hdd\",\"mappedDisks\":false,"
                                + "\"network\":{\"baseline\":1,\"peak\":2,\"words\":\"\"}}",
                        ServerFacts.class);

        assertThat(facts.disks()).isEqualTo(DiskFacts.UNKNOWN);
    }
}
