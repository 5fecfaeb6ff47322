package io.jenkins.plugins.lustre.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Job;
import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.controller.Origins;
import io.jenkins.plugins.lustre.controller.Removals;
import io.jenkins.plugins.lustre.controller.SeenCluster;
import java.time.Instant;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A cluster as the page and its API show it to whoever looks. */
@ExportedBean
public final class ClusterView {

    private final SeenCluster cluster;
    private final OwnStack stack;
    private final Instant now;

    /** The job, if whoever looks may see it. */
    @CheckForNull
    private final Job<?, ?> job;

    ClusterView(SeenCluster cluster, Instant now) {
        this.cluster = cluster;
        this.stack = cluster.stack();
        this.now = now;
        this.job = Origins.job(stack).orElse(null);
    }

    @Exported
    public String getName() {
        return stack.name();
    }

    @Exported
    public String getStackId() {
        return stack.id();
    }

    /** The name that its environment had. */
    @Exported
    public String getEnvironment() {
        return cluster.environment().isEmpty() ? stack.tag(TagNames.ENVIRONMENT) : cluster.environment();
    }

    /** Whether its environment can take it away. */
    public boolean isConfigured() {
        return !cluster.environment().isEmpty();
    }

    @Exported
    public String getRegion() {
        return stack.region();
    }

    @Exported
    public String getServers() {
        return stack.size();
    }

    /** Whether its servers are spot instances. */
    public boolean isSpot() {
        return Boolean.parseBoolean(stack.tag(TagNames.SPOT));
    }

    @Exported
    public String getStatus() {
        return stack.status();
    }

    public String getReason() {
        return stack.reason();
    }

    /** The job's path below the controller's address; empty if there is none that may be seen. */
    public String getJobUrl() {
        return job == null ? "" : job.getUrl();
    }

    /** The job's name, or why there is none to be seen. The name that a job had is for administrators alone. */
    @Exported
    public String getJob() {
        if (job != null) {
            return job.getFullDisplayName();
        }
        return switch (cluster.origin()) {
            case JOB_GONE ->
                Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                        ? Messages.ClusterView_jobGone(Origins.name(stack))
                        : Messages.ClusterView_someJobGone();
            case NONE -> Messages.ClusterView_noJob();
            default -> Messages.ClusterView_hidden();
        };
    }

    /** The build's number; empty if whoever looks may not see the job. */
    @Exported
    public String getBuild() {
        return job == null ? "" : Origins.number(stack).map(n -> "#" + n).orElse("");
    }

    /** Whether the build can be linked to. */
    public boolean isBuildKept() {
        return job != null && cluster.origin() == SeenCluster.Origin.KEPT;
    }

    public String getBuildUrl() {
        return getJobUrl() + Origins.number(stack).map(n -> n + "/").orElse("");
    }

    public String getAge() {
        return stack.created() == null ? "" : Texts.since(stack.created(), now);
    }

    /** When it was created, for people. */
    public String getCreated() {
        return stack.created() == null ? "" : Texts.moment(stack.created());
    }

    public boolean isExpired() {
        return stack.expired(now);
    }

    /** When its time is over, in words. */
    public String getExpiry() {
        return stack.expires()
                .map(end -> isExpired()
                        ? Messages.ClusterView_expired(Texts.since(end, now))
                        : Messages.ClusterView_expires(Texts.since(end, now)))
                .orElse(Messages.ClusterView_never());
    }

    /** When its time is over, ISO 8601; empty for never. */
    @Exported
    public String getExpires() {
        return stack.expires().map(Instant::toString).orElse("");
    }

    /** Whether it may be destroyed then without being asked about. */
    @Exported
    public boolean isDestroyExpired() {
        return Boolean.parseBoolean(stack.tag(TagNames.DESTROY_EXPIRED));
    }

    public String getConsoleUrl() {
        return stack.consoleUrl();
    }

    /** Whether this controller is destroying it outside of a build. */
    public boolean isBeingDestroyed() {
        return Removals.get().underWay(stack.id());
    }
}
