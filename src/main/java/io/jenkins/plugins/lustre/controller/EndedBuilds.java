package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.StreamTaskListener;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * Looks after operations whose builds have ended before them: a freestyle build ends with its controller, a Pipeline may not
 * be resumed, may be killed, or may not be let wait for the clean-up. Looks when a build ends, when the controller has
 * started, and now and then.
 */
@Extension
public final class EndedBuilds extends RunListener<Run<?, ?>> {

    private static final Logger LOGGER = Logger.getLogger(EndedBuilds.class.getName());

    /** Looks once all jobs are loaded. */
    @Initializer(after = InitMilestone.JOB_CONFIG_ADAPTED)
    public static void start() {
        Threads.calls().execute(EndedBuilds::cleanUp);
    }

    @Override
    public void onCompleted(Run<?, ?> run, @NonNull TaskListener listener) {
        if (!of(run.getExternalizableId()::equals).isEmpty()) {
            listener.getLogger()
                    .println("A Lustre step has not ended with this build. The controller gives it up and runs its"
                            + " clean-up.");
        }
    }

    @Override
    public void onFinalized(Run<?, ?> run) {
        if (!Jenkins.get().isTerminating()) {
            cleanUpLater(run.getExternalizableId()::equals);
        }
    }

    private static void cleanUpLater(Predicate<String> which) {
        if (!of(which).isEmpty()) {
            Threads.calls().execute(() -> cleanUp(which));
        }
    }

    /** Gives up the operations of all builds that have ended. */
    static void cleanUp() {
        cleanUp(build -> true);
    }

    /** One at a time, so that nobody advances an operation that another one has just picked up. */
    private static synchronized void cleanUp(Predicate<String> which) {
        of(which).forEach(EndedBuilds::cleanUp);
    }

    private static Map<String, String> of(Predicate<String> which) {
        try {
            Map<String, String> all = RunningOperations.all(RunningOperations.directory());
            all.values().removeIf(which.negate());
            return all;
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "cannot tell which Lustre operations have not ended", e);
            return Map.of();
        }
    }

    private static void cleanUp(String id, String buildId) {
        try {
            Run<?, ?> run = find(buildId);
            if (run == null) {
                LOGGER.log(
                        Level.WARNING,
                        "The build {0} is gone; its Lustre operation {1}, which had not ended, cannot be cleaned up",
                        new Object[] {buildId, id});
                new RunningOperations(RunningOperations.directory(), buildId).remove(id);
            } else if (!run.isLogUpdated()) {
                cleanUp(id, run);
            }
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.WARNING, e, () -> "cannot clean up the Lustre operation " + id + " of " + buildId);
        }
    }

    private static void cleanUp(String id, Run<?, ?> run) throws IOException {
        Optional<ActiveOperation> live = ActiveOperation.live(id);
        if (live.filter(ActiveOperation::givenUp).isPresent()) {
            return;
        }
        // What the step itself prints is read by nobody any more.
        live.ifPresent(ActiveOperation::close);
        StreamTaskListener console =
                new StreamTaskListener(new File(run.getRootDir(), "log"), true, StandardCharsets.UTF_8);
        CleanUp.begin(new JenkinsBuild(run, console), id, console::closeQuietly);
    }

    /** The build, whoever may see it; {@code null} if it is gone. */
    @CheckForNull
    @SuppressWarnings("try") // being open is all that the context is for
    private static Run<?, ?> find(String buildId) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return Run.fromExternalizableId(buildId);
        }
    }
}
