package io.jenkins.plugins.lustre.report;

import hudson.model.ModelObject;
import io.jenkins.plugins.lustre.controller.LustrePermissions;
import io.jenkins.plugins.lustre.controller.Removal;
import io.jenkins.plugins.lustre.controller.Removals;
import java.io.IOException;
import java.time.Instant;
import jenkins.model.Jenkins;

/** The destruction of a cluster that no build drives, with its log. */
public final class RemovalView implements ModelObject {

    private final Removal removal;
    private final Instant now;

    RemovalView(Removal removal, Instant now) {
        this.removal = removal;
        this.now = now;
    }

    @Override
    public String getDisplayName() {
        return Messages.RemovalView_displayName(removal.stackName());
    }

    public String getId() {
        return removal.id();
    }

    public String getStack() {
        return removal.stackName();
    }

    public String getBy() {
        return removal.by();
    }

    public String getAge() {
        return Texts.since(removal.since(), now);
    }

    public boolean isUnderWay() {
        return removal.underWay();
    }

    /** How it ended, or what is being waited for. */
    public String getState() {
        if (removal.underWay()) {
            return removal.status().isEmpty() ? Messages.RemovalView_underWay() : removal.status();
        }
        return removal.succeeded() ? Messages.RemovalView_succeeded() : Messages.RemovalView_failed();
    }

    /** The style of {@link #getState}. */
    public String getOutcome() {
        if (removal.underWay()) {
            return "inactive";
        }
        return removal.succeeded() ? "passed" : "failure";
    }

    /** What was printed. */
    public String getLog() throws IOException {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        return Removals.get().log(removal);
    }
}
