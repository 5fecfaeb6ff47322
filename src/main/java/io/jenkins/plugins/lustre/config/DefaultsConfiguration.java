package io.jenkins.plugins.lustre.config;

import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ClusterDefaults;
import org.kohsuke.stapler.DataBoundSetter;

/** The part of a compute environment that is about clusters whose job does not say. */
public abstract class DefaultsConfiguration extends AbstractDescribableImpl<EnvironmentConfiguration> {

    private String mdsSize = "";
    private String ossSize = "";
    private int ossCount = 1;
    private int timeToLiveHours;
    private boolean destroyExpired;

    /** Fills in what a saved configuration lacks. */
    protected Object readResolve() {
        setMdsSize(mdsSize);
        setOssSize(ossSize);
        ossCount = Math.max(1, ossCount);
        return this;
    }

    /** Returns the size of the MDS of a cluster whose job does not say. */
    public String getMdsSize() {
        return mdsSize;
    }

    @DataBoundSetter
    public void setMdsSize(String mdsSize) {
        this.mdsSize = Util.fixNull(mdsSize).trim();
    }

    /** Returns the size of its OSS. */
    public String getOssSize() {
        return ossSize;
    }

    @DataBoundSetter
    public void setOssSize(String ossSize) {
        this.ossSize = Util.fixNull(ossSize).trim();
    }

    /** Returns how many OSS it has. */
    public int getOssCount() {
        return ossCount;
    }

    @DataBoundSetter
    public void setOssCount(int ossCount) {
        this.ossCount = Checks.atLeast(1, "ossCount", ossCount);
    }

    /** Returns after how many hours it counts as forgotten; 0 for never. */
    public int getTimeToLiveHours() {
        return timeToLiveHours;
    }

    @DataBoundSetter
    public void setTimeToLiveHours(int timeToLiveHours) {
        this.timeToLiveHours = Checks.atLeast(0, "timeToLiveHours", timeToLiveHours);
    }

    /** Returns whether it may be destroyed then. */
    public boolean isDestroyExpired() {
        return destroyExpired;
    }

    @DataBoundSetter
    public void setDestroyExpired(boolean destroyExpired) {
        this.destroyExpired = destroyExpired;
    }

    /** The same, as operations take it. */
    final ClusterDefaults defaults() {
        return new ClusterDefaults(mdsSize, ossSize, ossCount, timeToLiveHours, destroyExpired);
    }
}
