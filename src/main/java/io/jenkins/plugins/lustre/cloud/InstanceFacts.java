package io.jenkins.plugins.lustre.cloud;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.DiskInfo;
import software.amazon.awssdk.services.ec2.model.EphemeralNvmeSupport;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.NetworkCardInfo;
import software.amazon.awssdk.services.ec2.model.NetworkInfo;

/** Asks EC2 what instance types are. */
public final class InstanceFacts {

    /** EC2 says Gbit/s, decimal. */
    private static final double BYTES_PER_GIGABIT = 1e9 / 8;

    private static final long BYTES_PER_GB = 1_000_000_000L;
    private static final long BYTES_PER_MIB = 1L << 20;

    private InstanceFacts() {}

    /**
     * The facts of some types, by type. Blocks.
     *
     * @throws software.amazon.awssdk.services.ec2.model.Ec2Exception if one of them does not exist
     */
    public static Map<String, ServerFacts> of(AwsClients aws, Collection<String> types) {
        Map<String, ServerFacts> facts = new TreeMap<>();
        if (!types.isEmpty()) {
            List<String> distinct = types.stream().distinct().sorted().toList();
            aws.ec2()
                    .describeInstanceTypesPaginator(r -> r.instanceTypesWithStrings(distinct))
                    .instanceTypes()
                    .forEach(i -> facts.put(i.instanceTypeAsString(), of(i)));
        }
        return facts;
    }

    static ServerFacts of(InstanceTypeInfo info) {
        List<DiskInfo> disks = info.instanceStorageInfo() == null
                ? List.of()
                : info.instanceStorageInfo().disks();
        int count = disks.stream().mapToInt(DiskInfo::count).sum();
        long smallest = disks.stream().mapToLong(DiskInfo::sizeInGB).min().orElse(0);
        return new ServerFacts(
                info.instanceTypeAsString(),
                info.processorInfo().supportedArchitecturesAsStrings().stream()
                        .filter(a -> a.equals("x86_64") || a.equals("arm64"))
                        .findFirst()
                        .orElse("unknown"),
                info.memoryInfo() == null ? 0 : info.memoryInfo().sizeInMiB() * BYTES_PER_MIB,
                count,
                smallest * BYTES_PER_GB,
                disks.isEmpty() ? "" : disks.get(0).typeAsString(),
                network(info.networkInfo()),
                DiskFacts.of(info),
                mappedDisks(info));
    }

    private static boolean mappedDisks(InstanceTypeInfo info) {
        return info.instanceStorageInfo() != null
                && info.instanceStorageInfo().nvmeSupport() == EphemeralNvmeSupport.UNSUPPORTED;
    }

    private static NetworkFacts network(NetworkInfo info) {
        if (info == null) {
            return new NetworkFacts(0, 0, "");
        }
        double baseline = 0;
        double peak = 0;
        for (NetworkCardInfo card : info.networkCards()) {
            if (card.baselineBandwidthInGbps() != null && card.peakBandwidthInGbps() != null) {
                baseline += card.baselineBandwidthInGbps();
                peak += card.peakBandwidthInGbps();
            }
        }
        return new NetworkFacts(baseline * BYTES_PER_GIGABIT, peak * BYTES_PER_GIGABIT, info.networkPerformance());
    }
}
