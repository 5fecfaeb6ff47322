package io.jenkins.plugins.lustre.cloud;

import java.util.Map;
import software.amazon.awssdk.services.ec2.model.EbsInfo;
import software.amazon.awssdk.services.ec2.model.EbsOptimizedInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/**
 * What the data disks of an instance move together.
 *
 * @param baseline bytes per second that they always have; 0 if not known
 * @param peak bytes per second that they have at most; 0 if not known
 */
public record DiskFacts(double baseline, double peak) {

    /** Nothing is known. */
    public static final DiskFacts UNKNOWN = new DiskFacts(0, 0);

    /**
     * What instance store disks move together in sequential blocks of 128 KiB, in MiB/s. EC2's API does not tell it; AWS
     * has published it for these types alone: AWS News Blog, "EC2 Update - D3 / D3en Dense Storage Instances" (1 December
     * 2020), column "Aggregate Disk Throughput (128 KiB Blocks)". For SSD types such as i4i AWS names random operations
     * per second, from which no throughput follows.
     */
    private static final Map<String, Integer> PUBLISHED =
            Map.of("d3.xlarge", 580, "d3.2xlarge", 1_100, "d3.4xlarge", 2_300, "d3.8xlarge", 4_600);

    private static final double BYTES_PER_MIB = 1L << 20;

    /** EC2 says MB/s, decimal. */
    private static final double BYTES_PER_MB = 1e6;

    /**
     * As far as it can be known: what AWS has published of instance store disks; of a type without any, what it has for
     * its EBS volumes, whatever those are.
     */
    static DiskFacts of(InstanceTypeInfo info) {
        if (info.instanceStorageInfo() != null) {
            Integer published = PUBLISHED.get(info.instanceTypeAsString());
            return published == null ? UNKNOWN : new DiskFacts(published * BYTES_PER_MIB, published * BYTES_PER_MIB);
        }
        EbsInfo volumes = info.ebsInfo();
        EbsOptimizedInfo rates = volumes == null ? null : volumes.ebsOptimizedInfo();
        return rates == null || rates.baselineThroughputInMBps() == null || rates.maximumThroughputInMBps() == null
                ? UNKNOWN
                : new DiskFacts(
                        rates.baselineThroughputInMBps() * BYTES_PER_MB,
                        rates.maximumThroughputInMBps() * BYTES_PER_MB);
    }

    /** Bytes per second that can be counted on: the baseline, or what is known instead; 0 if not known. */
    public double promised() {
        return baseline > 0 ? baseline : peak;
    }

    /** Whether the peak lasts only as long as there are credits. */
    public boolean burstable() {
        return baseline < peak;
    }
}
