package io.jenkins.plugins.lustre.lab.cloud.ec2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DiskInfo;
import software.amazon.awssdk.services.ec2.model.EbsInfo;
import software.amazon.awssdk.services.ec2.model.EbsOptimizedInfo;
import software.amazon.awssdk.services.ec2.model.InstanceStorageInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.MemoryInfo;
import software.amazon.awssdk.services.ec2.model.NetworkCardInfo;
import software.amazon.awssdk.services.ec2.model.NetworkInfo;
import software.amazon.awssdk.services.ec2.model.PlacementGroupInfo;
import software.amazon.awssdk.services.ec2.model.ProcessorInfo;
import software.amazon.awssdk.services.ec2.model.VCpuInfo;

/**
 * Some instance types with their figures as AWS publishes them in the "Instance type specifications" of the EC2
 * documentation: disks in GB, memory in GiB, network in Gbit/s. A baseline of zero means that AWS names none.
 */
final class InstanceTypes {
    private static final String TABLE = """
            # type      cpus  GiB   disks GB   kind network             base    peak
            d2.xlarge      4  30.5   3  2048   hdd  Moderate            0       0
            d3.xlarge      4  32     3  1980   hdd  Up to 15 Gigabit    3       15
            d3.2xlarge     8  64     6  1980   hdd  Up to 15 Gigabit    6       15
            d3.4xlarge    16  128   12  1980   hdd  Up to 15 Gigabit    12.5    15
            d3.8xlarge    32  256   24  1980   hdd  25 Gigabit          25      25
            i4i.large      2  16     1   468   ssd  Up to 10 Gigabit    0.781   10
            i4i.xlarge     4  32     1   937   ssd  Up to 10 Gigabit    1.875   10
            i4i.2xlarge    8  64     1  1875   ssd  Up to 12 Gigabit    4.687   12
            i4i.4xlarge   16  128    1  3750   ssd  Up to 25 Gigabit    9.375   25
            i4i.8xlarge   32  256    2  3750   ssd  18.75 Gigabit       18.75   18.75
            i3en.large     2  16     1  1250   ssd  Up to 25 Gigabit    2.1     25
            i3en.xlarge    4  32     1  2500   ssd  Up to 25 Gigabit    4.2     25
            i3en.2xlarge   8  64     2  2500   ssd  Up to 25 Gigabit    8.4     25
            i3en.6xlarge  24  192    2  7500   ssd  25 Gigabit          25      25
            i3en.12xlarge 48  384    4  7500   ssd  50 Gigabit          50      50
            i3en.24xlarge 96  768    8  7500   ssd  100 Gigabit         100     100
            c5.large       2  4      0     0   -    Up to 10 Gigabit    0.75    10
            c5.xlarge      4  8      0     0   -    Up to 10 Gigabit    1.25    10
            c5n.large      2  5.25   0     0   -    Up to 25 Gigabit    3       25
            c5n.xlarge     4  10.5   0     0   -    Up to 25 Gigabit    5       25
            c5n.2xlarge    8  21     0     0   -    Up to 25 Gigabit    10      25
            c5n.4xlarge   16  42     0     0   -    Up to 25 Gigabit    15      25
            c5n.9xlarge   36  96     0     0   -    50 Gigabit          50      50
            c5n.18xlarge  72  192    0     0   -    100 Gigabit         100     100
            m5.large       2  8      0     0   -    Up to 10 Gigabit    0.75    10
            c7g.large      2  4      0     0   -    Up to 12.5 Gigabit  0.937   12.5
            t3.micro       2  1      0     0   -    Up to 5 Gigabit     0.064   5
            t3.medium      2  4      0     0   -    Up to 5 Gigabit     0.256   5
            t3.large       2  8      0     0   -    Up to 5 Gigabit     0.512   5
            """;

    private static final Map<String, InstanceTypeInfo> TYPES = read();

    private InstanceTypes() {}

    static Optional<InstanceTypeInfo> find(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    static List<InstanceTypeInfo> all() {
        return List.copyOf(TYPES.values());
    }

    private static Map<String, InstanceTypeInfo> read() {
        Map<String, InstanceTypeInfo> types = new LinkedHashMap<>();
        TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new ArrayList<>(List.of(line.trim().split(" +"))))
                .map(InstanceTypes::type)
                .forEach(type -> types.put(type.instanceTypeAsString(), type));
        return types;
    }

    private static InstanceTypeInfo type(List<String> words) {
        String name = words.get(0);
        int disks = Integer.parseInt(words.get(3));
        boolean burstable = name.startsWith("t3");
        boolean xen = name.startsWith("d2");
        InstanceTypeInfo.Builder type = InstanceTypeInfo.builder()
                .instanceType(name)
                .currentGeneration(!xen)
                .freeTierEligible(name.equals("t3.micro"))
                .supportedUsageClassesWithStrings("on-demand", "spot")
                .supportedRootDeviceTypesWithStrings("ebs")
                .supportedVirtualizationTypesWithStrings("hvm")
                .bareMetal(false)
                .hypervisor(xen ? "xen" : "nitro")
                .processorInfo(ProcessorInfo.builder()
                        .supportedArchitecturesWithStrings(name.startsWith("c7g") ? "arm64" : "x86_64")
                        .build())
                .vCpuInfo(VCpuInfo.builder()
                        .defaultVCpus(Integer.parseInt(words.get(1)))
                        .build())
                .memoryInfo(MemoryInfo.builder()
                        .sizeInMiB((long) (Double.parseDouble(words.get(2)) * 1024))
                        .build())
                .instanceStorageSupported(disks > 0)
                .networkInfo(network(words, xen))
                .ebsInfo(volumes(name))
                .placementGroupInfo(PlacementGroupInfo.builder()
                        .supportedStrategiesWithStrings(
                                burstable ? List.of("partition", "spread") : List.of("cluster", "partition", "spread"))
                        .build())
                .burstablePerformanceSupported(burstable)
                .dedicatedHostsSupported(true)
                .autoRecoverySupported(disks == 0);
        if (disks > 0) {
            type.instanceStorageInfo(storage(disks, Long.parseLong(words.get(4)), words.get(5), xen));
        }
        return type.build();
    }

    private static InstanceStorageInfo storage(int disks, long gigabytes, String kind, boolean xen) {
        return InstanceStorageInfo.builder()
                .totalSizeInGB(disks * gigabytes)
                .disks(DiskInfo.builder()
                        .count(disks)
                        .sizeInGB(gigabytes)
                        .type(kind)
                        .build())
                .nvmeSupport(xen ? "unsupported" : "required")
                .encryptionSupport(xen ? "unsupported" : "required")
                .build();
    }

    /** As AWS publishes them in "Amazon EBS-optimized instance types", for some. */
    private static EbsInfo volumes(String name) {
        EbsInfo.Builder info = EbsInfo.builder().ebsOptimizedSupport("default").encryptionSupport("supported");
        return switch (name) {
            case "m5.large" -> info.ebsOptimizedInfo(rates(650, 4_750)).build();
            case "c5n.18xlarge" -> info.ebsOptimizedInfo(rates(19_000, 19_000)).build();
            default -> info.build();
        };
    }

    private static EbsOptimizedInfo rates(int baselineMegabits, int maximumMegabits) {
        return EbsOptimizedInfo.builder()
                .baselineBandwidthInMbps(baselineMegabits)
                .baselineThroughputInMBps(baselineMegabits / 8.0)
                .maximumBandwidthInMbps(maximumMegabits)
                .maximumThroughputInMBps(maximumMegabits / 8.0)
                .build();
    }

    private static NetworkInfo network(List<String> words, boolean xen) {
        int end = words.size();
        String text = String.join(" ", words.subList(6, end - 2));
        NetworkCardInfo.Builder card =
                NetworkCardInfo.builder().networkCardIndex(0).networkPerformance(text);
        double baseline = Double.parseDouble(words.get(end - 2));
        if (baseline > 0) {
            card.baselineBandwidthInGbps(baseline).peakBandwidthInGbps(Double.parseDouble(words.get(end - 1)));
        }
        return NetworkInfo.builder()
                .networkPerformance(text)
                .maximumNetworkCards(1)
                .defaultNetworkCardIndex(0)
                .networkCards(card.build())
                .enaSupport(xen ? "unsupported" : "required")
                .build();
    }
}
