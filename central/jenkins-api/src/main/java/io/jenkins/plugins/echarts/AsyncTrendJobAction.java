package io.jenkins.plugins.echarts;

import edu.hm.hafner.echarts.BuildResult;
import edu.hm.hafner.echarts.LinesChartModel;
import hudson.model.Job;
import io.jenkins.plugins.util.BuildAction;
import io.jenkins.plugins.util.JobAction;
import org.kohsuke.stapler.bind.JavaScriptMethod;

public abstract class AsyncTrendJobAction<T extends BuildAction<?>> extends JobAction<T> implements AsyncTrendChart {
    protected AsyncTrendJobAction(Job<?, ?> owner, Class<T> buildActionClass) {
        super(owner, buildActionClass);
    }

    @JavaScriptMethod
    public String getBuildTrendModel() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isTrendVisible() {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract LinesChartModel createChartModel();

    protected Iterable<? extends BuildResult<T>> createBuildHistory() {
        throw new UnsupportedOperationException("signature only");
    }
}
