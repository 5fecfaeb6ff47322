package io.jenkins.plugins.lustre.report;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.lustre.controller.BuildRecords;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryCsv;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/** The trend of a job's benchmarks, also when its last build failed. Reads the history file and no build. */
@ExportedBean
public final class LustreJobAction implements Action {

    /** How many benchmarks a chart shows unless all are asked for. */
    private static final int SHOWN = 250;

    private final Job<?, ?> job;
    private HistoryFile.Contents latest;

    LustreJobAction(Job<?, ?> job) {
        this.job = job;
    }

    @Override
    public String getIconFileName() {
        return "symbol-speedometer-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return Messages.LustreJobAction_displayName();
    }

    @Override
    public String getUrlName() {
        return "lustre";
    }

    public Job<?, ?> getJob() {
        return job;
    }

    public Api getApi() {
        job.checkPermission(Item.READ);
        return new Api(this);
    }

    /** The series of the benchmarks that were made last, each with its latest figure. */
    @Exported(inline = true)
    public List<SeriesView> getSeries() throws IOException {
        job.checkPermission(Item.READ);
        List<SeriesView> views = new ArrayList<>();
        History.of(latest().entries()).series().forEach((key, figures) -> views.add(new SeriesView(key, figures)));
        return views;
    }

    /** Lines among the latest of the history that could not be read, in words. */
    public List<String> getSkipped() throws IOException {
        job.checkPermission(Item.READ);
        return latest().skipped();
    }

    /** Read once for a request: the action is made anew for each. */
    private synchronized HistoryFile.Contents latest() throws IOException {
        if (latest == null) {
            latest = history().latest(SHOWN);
        }
        return latest;
    }

    /** How many benchmarks the chart shows. */
    public int getShown() {
        return SHOWN;
    }

    /** What the chart draws. */
    @GET
    public void doChart(@QueryParameter boolean all, StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        HistoryFile history = history();
        List<HistoryEntry> entries =
                all ? history.read().entries() : history.latest(SHOWN).entries();
        send(response, "application/json", "", out -> TrendChart.write(entries, out));
    }

    /** The whole history as a table. */
    @GET
    public void doCsv(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        List<HistoryEntry> entries = history().read().entries();
        send(response, "text/csv", "lustre-history.csv", text(out -> HistoryCsv.write(entries, out)));
    }

    /** The whole history as an array of records. */
    @GET
    public void doJson(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        List<HistoryEntry> entries = history().read().entries();
        send(response, "application/json", "lustre-history.json", text(out -> HistoryJson.write(entries, out)));
    }

    /** Adds to the history what builds have kept and it has not. */
    @POST
    public void doRebuild(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.CONFIGURE);
        BuildRecords.rebuild(history(), job.getBuildDir().toPath());
        response.sendRedirect2(".");
    }

    private HistoryFile history() {
        return BuildRecords.history(job.getRootDir().toPath());
    }

    /** Writes an answer bit by bit, however long it is. */
    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The same of a text. */
    private interface TextBody {
        void write(Appendable out) throws IOException;
    }

    private static Body text(TextBody body) {
        return bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            body.write(out);
            out.flush();
        };
    }

    private static void send(StaplerResponse2 response, String type, String file, Body body) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        if (!file.isEmpty()) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        }
        body.write(response.getOutputStream());
    }

    /** Adds the action to every job that has a history. */
    @Extension
    @SuppressWarnings("rawtypes") // as the class is declared
    public static final class Factory extends TransientActionFactory<Job> {
        @Override
        public Class<Job> type() {
            return Job.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return LustreJobAction.class;
        }

        @NonNull
        @Override
        public Collection<? extends Action> createFor(@NonNull Job job) {
            return BuildRecords.history(job.getRootDir().toPath()).exists()
                    ? Set.of(new LustreJobAction(job))
                    : Set.of();
        }
    }
}
