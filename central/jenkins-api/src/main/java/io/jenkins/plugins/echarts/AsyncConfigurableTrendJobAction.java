package io.jenkins.plugins.echarts;

import edu.hm.hafner.echarts.LinesChartModel;
import hudson.model.Job;
import io.jenkins.plugins.util.BuildAction;
import org.kohsuke.stapler.bind.JavaScriptMethod;

public abstract class AsyncConfigurableTrendJobAction<T extends BuildAction<?>> extends AsyncTrendJobAction<T>
        implements AsyncConfigurableTrendChart {
    protected AsyncConfigurableTrendJobAction(Job<?, ?> owner, Class<T> buildActionClass) {
        super(owner, buildActionClass);
    }

    @JavaScriptMethod
    public final String getBuildTrendModel() {
        throw new UnsupportedOperationException("signature only");
    }

    @JavaScriptMethod
    public String getConfigurableBuildTrendModel(String configuration) {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract LinesChartModel createChartModel(String configuration);

    protected final LinesChartModel createChartModel() {
        throw new UnsupportedOperationException("signature only");
    }
}
