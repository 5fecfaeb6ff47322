package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.model.ClusterSpec;
import java.time.Duration;

/**
 * What an environment gives a cluster whose job does not say.
 *
 * @param mdsSize a size of the guide or an instance type
 * @param ossSize a size of the guide or an instance type
 * @param ossCount how many OSS, at least 1
 * @param timeToLiveHours after how many hours the cluster counts as forgotten; 0 for never
 * @param destroyExpired whether it may be destroyed then
 */
public record ClusterDefaults(
        String mdsSize, String ossSize, int ossCount, int timeToLiveHours, boolean destroyExpired) {

    /** Those of an environment that has none of its own. */
    public static final ClusterDefaults NONE = new ClusterDefaults("", "", 0, 0, false);

    /** The number of OSS of a job that does not say. */
    public static final int UNSAID_COUNT = 0;

    /** The time to live of a job that does not say. */
    public static final int UNSAID_HOURS = -1;

    public ClusterDefaults {
        mdsSize = mdsSize == null || mdsSize.isBlank() ? FormChoices.MDS_SIZES.get(0) : mdsSize.trim();
        ossSize = ossSize == null || ossSize.isBlank() ? FormChoices.OSS_SIZES.get(0) : ossSize.trim();
        ossCount = Math.max(1, ossCount);
        timeToLiveHours = Math.max(0, timeToLiveHours);
    }

    /**
     * The wish with everything said. What is to happen at the end belongs to the time to live: where the job says when
     * that is and nothing of what is to happen then, nothing happens.
     */
    ClusterSpec complete(ClusterSpec wish) {
        boolean unsaid = wish.timeToLive().isNegative();
        return new ClusterSpec(
                wish.stackName(),
                wish.fsname(),
                wish.mdsSize().isEmpty() ? mdsSize : wish.mdsSize(),
                wish.ossSize().isEmpty() ? ossSize : wish.ossSize(),
                wish.ossCount() == UNSAID_COUNT ? ossCount : wish.ossCount(),
                wish.spotPrice(),
                wish.tags(),
                unsaid ? Duration.ofHours(timeToLiveHours) : wish.timeToLive(),
                wish.destroyExpired() == null ? Boolean.valueOf(unsaid && destroyExpired) : wish.destroyExpired(),
                wish.timeout(),
                wish.onFailure());
    }
}
