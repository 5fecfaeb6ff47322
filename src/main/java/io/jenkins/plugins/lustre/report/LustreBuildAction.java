package io.jenkins.plugins.lustre.report;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Item;
import hudson.model.Run;
import io.jenkins.plugins.lustre.controller.BuildRecords;
import io.jenkins.plugins.lustre.controller.BuildStatuses;
import io.jenkins.plugins.lustre.trend.Acceptance;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.POST;

/**
 * The benchmarks of a build, and how it saw its clusters: lines on its page, and a page of their own. Made anew for each
 * request.
 */
@ExportedBean
public final class LustreBuildAction implements Action {

    private static final Logger LOGGER = Logger.getLogger(LustreBuildAction.class.getName());

    private final Run<?, ?> run;
    private List<BenchView> benches;

    LustreBuildAction(Run<?, ?> run) {
        this.run = run;
    }

    @Override
    public String getIconFileName() {
        return "symbol-speedometer-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return "Lustre";
    }

    @Override
    public String getUrlName() {
        return "lustre";
    }

    public Run<?, ?> getRun() {
        return run;
    }

    public Api getApi() {
        run.getParent().checkPermission(Item.READ);
        return new Api(this);
    }

    /** The benchmarks in the order in which they were measured. */
    @Exported(inline = true)
    public synchronized List<BenchView> getBenches() throws IOException {
        run.getParent().checkPermission(Item.READ);
        if (benches == null) {
            List<HistoryEntry> history = BuildRecords.history(
                            run.getParent().getRootDir().toPath())
                    .read()
                    .entries();
            List<BenchView> found = new ArrayList<>();
            records(run).all().forEach(entry -> found.add(new BenchView(entry, history)));
            benches = List.copyOf(found);
        }
        return benches;
    }

    /** How the build saw its clusters, in the order of its looks. */
    @Exported(inline = true)
    public List<StatusView> getStatuses() {
        run.getParent().checkPermission(Item.READ);
        return statuses(run).all().stream().map(StatusView::new).toList();
    }

    /** The artifacts that benchmarks left, as far as the artifact manager still has them. */
    public List<String> getArtifacts() {
        run.getParent().checkPermission(Item.READ);
        return run.getArtifacts().stream()
                .map(artifact -> artifact.relativePath)
                .filter(path -> path.matches("lustre-bench[^/]*\\.(json|csv|svg)"))
                .sorted()
                .toList();
    }

    /** Whether the user may see the job's trend, which is made of all its builds. */
    public boolean isTrend() {
        return BuildRecords.history(run.getParent().getRootDir().toPath()).exists();
    }

    /** Whether the user may say what is normal. */
    public boolean isJudge() {
        return run.hasPermission(Run.UPDATE);
    }

    /** Declares the figures of this build the new normal: they start a new baseline, and those since are accepted with them. */
    @POST
    public void doAccept(StaplerResponse2 response) throws IOException {
        run.checkPermission(Run.UPDATE);
        String by = Jenkins.getAuthentication2().getName();
        change(entries -> Acceptance.accept(entries, run.getNumber(), by));
        LOGGER.log(Level.INFO, "{0} accepted the Lustre figures of {1} as the new normal", new Object[] {by, run});
        response.sendRedirect2(".");
    }

    /** Takes {@link #doAccept} back. */
    @POST
    public void doWithdraw(StaplerResponse2 response) throws IOException {
        run.checkPermission(Run.UPDATE);
        change(entries -> Acceptance.withdraw(entries, run.getNumber()));
        response.sendRedirect2(".");
    }

    private void change(UnaryOperator<List<HistoryEntry>> change) throws IOException {
        BuildRecords.change(
                BuildRecords.history(run.getParent().getRootDir().toPath()),
                run.getParent().getBuildDir().toPath(),
                change);
    }

    private static BuildRecords records(Run<?, ?> run) {
        return new BuildRecords(run.getRootDir().toPath().resolve("lustre"));
    }

    private static BuildStatuses statuses(Run<?, ?> run) {
        return new BuildStatuses(run.getRootDir().toPath().resolve("lustre"));
    }

    /** Adds the action to every build that has kept a benchmark or the status of a cluster. */
    @Extension
    @SuppressWarnings("rawtypes") // as the class is declared
    public static final class Factory extends TransientActionFactory<Run> {
        @Override
        public Class<Run> type() {
            return Run.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return LustreBuildAction.class;
        }

        @NonNull
        @Override
        public Collection<? extends Action> createFor(@NonNull Run run) {
            return records(run).exist() || statuses(run).exist() ? Set.of(new LustreBuildAction(run)) : Set.of();
        }
    }
}
