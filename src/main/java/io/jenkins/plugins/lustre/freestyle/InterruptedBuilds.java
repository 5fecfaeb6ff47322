package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.StreamTaskListener;
import io.jenkins.plugins.lustre.controller.ActiveOperation;
import io.jenkins.plugins.lustre.controller.Drive;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.Threads;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Freestyle builds die with the controller. When it is back, the clean-up that their operations declared is run, and
 * nothing else.
 */
public final class InterruptedBuilds {

    private static final Logger LOGGER = Logger.getLogger(InterruptedBuilds.class.getName());

    private InterruptedBuilds() {}

    /** Looks for them once all jobs are loaded. */
    @Initializer(after = InitMilestone.JOB_CONFIG_ADAPTED)
    public static void cleanUp() throws IOException {
        Path directory = LustreBuilder.directory();
        for (Map.Entry<String, String> one : RunningOperations.all(directory).entrySet()) {
            Threads.drivers().execute(() -> begin(directory, one.getKey(), one.getValue()));
        }
    }

    private static void begin(Path directory, String operationId, String buildId) {
        try {
            Run<?, ?> run = find(buildId);
            if (run == null) {
                LOGGER.log(
                        Level.WARNING,
                        "The build {0}, which was interrupted, is gone; its Lustre operation {1}"
                                + " cannot be cleaned up",
                        new Object[] {buildId, operationId});
                new RunningOperations(directory, buildId).remove(operationId);
                return;
            }
            StreamTaskListener console =
                    new StreamTaskListener(new File(run.getRootDir(), "log"), true, StandardCharsets.UTF_8);
            console.getLogger().println("The controller was stopped during this build; cleaning up.");
            ActiveOperation operation = ActiveOperation.resume(new JenkinsBuild(run, console), operationId);
            operation.cancel("the controller was stopped during this build");
            Drive.begin(operation, () -> forget(directory, operationId, buildId), failure -> failed(buildId, failure));
        } catch (IOException | RuntimeException e) {
            failed(buildId, e);
        }
    }

    /** The build, whoever may see it; {@code null} if it is gone. */
    @CheckForNull
    @SuppressWarnings("try") // being open is all that the context is for
    private static Run<?, ?> find(String buildId) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return Run.fromExternalizableId(buildId);
        }
    }

    private static void forget(Path directory, String operationId, String buildId) {
        try {
            new RunningOperations(directory, buildId).remove(operationId);
        } catch (IOException e) {
            failed(buildId, e);
        }
    }

    private static void failed(String buildId, Exception failure) {
        LOGGER.log(Level.WARNING, failure, () -> "cannot clean up the Lustre operation of " + buildId);
    }
}
