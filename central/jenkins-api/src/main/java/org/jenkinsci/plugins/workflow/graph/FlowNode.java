package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class FlowNode extends Actionable implements Saveable {
    FlowNode() {}

    @Exported(name = "running")
    public final boolean isActive() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public final ErrorAction getError() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public FlowExecution getExecution() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<FlowNode> getParents() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public String getEnclosingId() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<? extends BlockStartNode> getEnclosingBlocks() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public String getId() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getDisplayFunctionName() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public String getUrl() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public final <T extends Action> T getPersistentAction(@NonNull Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public <T extends Action> T getAction(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public final String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
