package io.jenkins.plugins.lustre.report;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.controller.ClusterWatch;
import io.jenkins.plugins.lustre.controller.ControllerIdentity;
import io.jenkins.plugins.lustre.controller.SeenCluster;
import io.jenkins.plugins.lustre.lifecycle.Reaper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.POST;

/** Warns of clusters that nobody takes away, and of a reaper that does nothing. Asks nothing of AWS. */
@Extension
public final class ClustersMonitor extends AdministrativeMonitor {

    private static final Logger LOGGER = Logger.getLogger(ClustersMonitor.class.getName());

    @Override
    public String getDisplayName() {
        return Messages.ClustersMonitor_displayName();
    }

    @Override
    public boolean isActivated() {
        return !getExpired().isEmpty()
                || !getOrphaned().isEmpty()
                || !getReaperDisabled().isEmpty();
    }

    /** The names of clusters past their time to live. */
    public List<String> getExpired() {
        return names(ClusterWatch.get().snapshot().expired(Instant.now()));
    }

    /** The names of clusters whose job or build is gone. */
    public List<String> getOrphaned() {
        return names(ClusterWatch.get().snapshot().orphaned());
    }

    /** Why the reaper does nothing; empty if it works, or if there is nothing for it. */
    public String getReaperDisabled() {
        try {
            Reaper reaper = ControllerIdentity.reaper();
            return isMoved(reaper) || optedIn() ? reaper.disabled().orElse("") : "";
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "cannot read where this controller is at home", e);
            return Messages.ClustersMonitor_unreadable(e.getMessage());
        }
    }

    /** Whether the controller has another address than the one where it is at home. */
    public boolean isMoved() throws IOException {
        return isMoved(ControllerIdentity.reaper());
    }

    private static boolean isMoved(Reaper reaper) {
        return !reaper.rootUrl().isEmpty() && !reaper.rootUrl().equals(reaper.homeUrl());
    }

    private static boolean optedIn() {
        return ClusterWatch.get().snapshot().clusters().stream()
                .anyMatch(cluster -> "true".equals(cluster.stack().tag(TagNames.DESTROY_EXPIRED)));
    }

    public String getPage() {
        return ClustersPage.URL;
    }

    /** An administrator says that this controller was moved, and is no copy. */
    @POST
    public HttpResponse doSettle() throws IOException {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        ControllerIdentity.settle();
        return HttpResponses.redirectViaContextPath("manage");
    }

    private static List<String> names(List<SeenCluster> clusters) {
        return clusters.stream().map(cluster -> cluster.stack().name()).toList();
    }
}
