package io.jenkins.plugins.echarts;

import edu.hm.hafner.echarts.BuildResult;
import edu.hm.hafner.echarts.line.LinesChartModel;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Job;
import io.jenkins.plugins.util.BuildAction;
import io.jenkins.plugins.util.JobAction;
import org.kohsuke.stapler.bind.JavaScriptMethod;

public abstract class TrendChartJobAction<T extends BuildAction<?>> extends JobAction<T>
        implements AsyncConfigurableTrendChart {
    @NonNull
    public abstract String getUrlName();

    protected TrendChartJobAction(Job<?, ?> owner, Class<T> buildActionClass) {
        super(owner, buildActionClass);
    }

    @JavaScriptMethod
    public String getConfigurableBuildTrendModel(String configuration) {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract LinesChartModel createChartModel(String configuration);

    public boolean isTrendVisible() {
        throw new UnsupportedOperationException("signature only");
    }

    protected Iterable<? extends BuildResult<T>> createBuildHistory() {
        throw new UnsupportedOperationException("signature only");
    }
}
