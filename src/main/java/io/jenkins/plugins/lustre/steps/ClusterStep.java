package io.jenkins.plugins.lustre.steps;

import hudson.Util;
import org.kohsuke.stapler.DataBoundSetter;

/** A step about a cluster that exists: the one that its build provisioned last, or the one that the stack's name tells. */
public abstract class ClusterStep extends LustreStep {

    private String stackName = "";

    @Override
    protected Object readResolve() {
        setStackName(stackName);
        return super.readResolve();
    }

    public final String getStackName() {
        return stackName;
    }

    @DataBoundSetter
    public final void setStackName(String stackName) {
        this.stackName = Util.fixNull(stackName).trim();
    }
}
