package io.jenkins.plugins.lustre.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Api;
import hudson.model.Failure;
import hudson.model.RootAction;
import hudson.model.User;
import hudson.util.HttpResponses;
import io.jenkins.plugins.lustre.controller.ClusterSnapshot;
import io.jenkins.plugins.lustre.controller.ClusterWatch;
import io.jenkins.plugins.lustre.controller.ControllerIdentity;
import io.jenkins.plugins.lustre.controller.EnvironmentSource;
import io.jenkins.plugins.lustre.controller.Environments;
import io.jenkins.plugins.lustre.controller.LustrePermissions;
import io.jenkins.plugins.lustre.controller.Removals;
import io.jenkins.plugins.lustre.controller.SeenCluster;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/**
 * The clusters that this controller made, for those who may see them. Shows what was seen last, and has AWS asked in the
 * background.
 */
@Extension
@ExportedBean
public final class ClustersPage implements RootAction, StaplerProxy {

    static final String URL = "lustre-clusters";

    /** How old what is shown may be before AWS is asked again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Override
    @CheckForNull
    public String getIconFileName() {
        return Jenkins.get().hasPermission(LustrePermissions.VIEW) ? "symbol-lustre plugin-lustre" : null;
    }

    @Override
    public String getDisplayName() {
        return Messages.ClustersPage_displayName();
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    /** Nothing of the page is for others. */
    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        return this;
    }

    public Api getApi() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        return new Api(this);
    }

    /** Has AWS asked if what is known is old. Called by the page before it shows anything. */
    public boolean isRefreshing() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        ClusterWatch watch = ClusterWatch.get();
        watch.refreshIfOlder(FRESH);
        return watch.refreshing();
    }

    /** Whether an administrator described an environment. */
    public boolean isConfigured() {
        return !EnvironmentSource.all().isEmpty();
    }

    /** The clusters, the oldest first. */
    @Exported(inline = true)
    public List<ClusterView> getClusters() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        Instant now = Instant.now();
        return ClusterWatch.get().snapshot().clusters().stream()
                .map(cluster -> new ClusterView(cluster, now))
                .toList();
    }

    /** Environments whose latest look failed, with AWS's own words, and how old what is shown of them is. */
    public List<String> getFailures() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        List<String> failures = new ArrayList<>();
        ClusterWatch.get().snapshot().looks().forEach((name, look) -> {
            if (!look.failure().isEmpty()) {
                failures.add(
                        look.at() == null
                                ? Messages.ClustersPage_unseen(name, look.failure())
                                : Messages.ClustersPage_old(
                                        name, Texts.since(look.at(), Instant.now()), look.failure()));
            }
        });
        return failures;
    }

    /** Why the reaper does nothing; empty if it works. */
    public String getReaperDisabled() throws IOException {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        return ControllerIdentity.reaper().disabled().orElse("");
    }

    public List<RemovalView> getRemovals() throws IOException {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        Instant now = Instant.now();
        return Removals.get().all().stream()
                .map(removal -> new RemovalView(removal, now))
                .toList();
    }

    /** The page of one removal; null if there is none of that id. */
    @CheckForNull
    public RemovalView getRemoval(String id) throws IOException {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        return Removals.get().all().stream()
                .filter(removal -> removal.id().equals(id))
                .map(removal -> new RemovalView(removal, Instant.now()))
                .findFirst()
                .orElse(null);
    }

    public boolean isMayDestroy() {
        return Jenkins.get().hasPermission(LustrePermissions.DESTROY);
    }

    /** Whether a look is under way, for the page that waits for its end. */
    @GET
    public HttpResponse doRefreshing() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        return HttpResponses.okJSON(Map.of("refreshing", ClusterWatch.get().refreshing()));
    }

    /** Has AWS asked now. */
    @POST
    public HttpResponse doRefresh() {
        Jenkins.get().checkPermission(LustrePermissions.VIEW);
        ClusterWatch.get().refresh();
        return HttpResponses.redirectTo(".");
    }

    /**
     * Begins to destroy a cluster.
     *
     * @param stack the id of its stack
     */
    @POST
    public HttpResponse doDestroy(@QueryParameter String stack) throws IOException {
        Jenkins.get().checkPermission(LustrePermissions.DESTROY);
        ClusterSnapshot snapshot = ClusterWatch.get().snapshot();
        SeenCluster cluster = snapshot.clusters().stream()
                .filter(seen -> seen.stack().id().equals(stack))
                .findFirst()
                .orElseThrow(() -> new Failure(Messages.ClustersPage_gone()));
        if (cluster.environment().isEmpty()) {
            throw new Failure(Messages.ClustersPage_noEnvironment());
        }
        try {
            String id = Removals.get()
                    .begin(Environments.choose(EnvironmentSource.all(), cluster.environment()), cluster.stack(), who());
            return HttpResponses.redirectTo("removal/" + id + "/");
        } catch (IOException e) {
            throw (Failure)
                    new Failure(Messages.ClustersPage_cannot(cluster.stack().name(), e.getMessage())).initCause(e);
        }
    }

    private static String who() {
        User user = User.current();
        return user == null ? Messages.ClustersPage_anonymous() : user.getId();
    }
}
