package io.jenkins.plugins.lustre.model;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The cluster that is wanted. Not yet checked against the compute environment; the pre-flight does that.
 *
 * @param stackName the CloudFormation stack's name: a letter, then letters, digits and hyphens, at most 128
 * @param fsname see {@link FsName}
 * @param mdsSize a size of the guide ({@code Small}, {@code Medium}, {@code Large}) or an instance type
 * @param ossSize a size of the guide ({@code Small-6TB}, {@code Medium-12TB}, {@code Large-48TB}) or an instance type
 * @param ossCount how many OSS, at least 1
 * @param spotPrice the highest price per hour in USD for spot instances, e.g. {@code 0.50}; empty for on demand
 * @param tags further tags of the stack and of all that it makes
 * @param timeToLive after how long the cluster counts as forgotten; zero for never
 * @param destroyExpired whether it may be destroyed then without being asked again; {@code null} where a wish does not
 *     say
 * @param timeout how long the creation or the update may take
 * @param onFailure what becomes of a creation that failed
 */
public record ClusterSpec(
        String stackName,
        String fsname,
        String mdsSize,
        String ossSize,
        int ossCount,
        String spotPrice,
        Map<String, String> tags,
        Duration timeToLive,
        Boolean destroyExpired,
        Duration timeout,
        OnFailure onFailure) {

    /** What becomes of the resources of a creation that failed. */
    public enum OnFailure {
        /** They are deleted again; the stack itself stays, to be read. */
        ROLLBACK,
        /** They stay as they are, to be looked at. They cost money. */
        KEEP
    }

    public ClusterSpec {
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(fsname, "fsname");
        spotPrice = spotPrice == null ? "" : spotPrice;
        tags = tags == null ? Map.of() : Map.copyOf(tags);
        timeToLive = timeToLive == null ? Duration.ZERO : timeToLive;
        timeout = timeout == null ? Duration.ofMinutes(30) : timeout;
        onFailure = onFailure == null ? OnFailure.ROLLBACK : onFailure;
    }

    public boolean spot() {
        return !spotPrice.isEmpty();
    }

    /** The same cluster under another name. */
    public ClusterSpec named(String name) {
        return new ClusterSpec(
                name,
                fsname,
                mdsSize,
                ossSize,
                ossCount,
                spotPrice,
                tags,
                timeToLive,
                destroyExpired,
                timeout,
                onFailure);
    }
}
