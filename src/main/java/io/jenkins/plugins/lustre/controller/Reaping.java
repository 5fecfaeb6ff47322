package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsErrors;
import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.OwnStacks;
import io.jenkins.plugins.lustre.lifecycle.Reaper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Destroys the clusters that the {@link Reaper} does not spare. Blocks for a call to AWS for each of them. */
final class Reaping {

    /** How long a cluster that could not be destroyed is left to people. */
    private static final Duration AGAIN = Duration.ofHours(6);

    private final Reaper reaper;
    private final Removals removals;
    private final PrintStream log;

    Reaping(Reaper reaper, Removals removals, PrintStream log) {
        this.reaper = reaper;
        this.removals = removals;
        this.log = log;
    }

    void go(ClusterSnapshot snapshot) throws InterruptedException {
        Optional<String> disabled = reaper.disabled();
        if (disabled.isPresent()) {
            log.println("Nothing is destroyed: " + disabled.get() + ".");
            return;
        }
        for (SeenCluster cluster : snapshot.clusters()) {
            ClusterSnapshot.Look look = snapshot.looks().get(cluster.environment());
            if (look == null
                    || reaper.spares(cluster.stack(), Instant.now(), look.awsTime())
                            .isPresent()) {
                continue;
            }
            try {
                destroy(cluster);
            } catch (SdkException e) {
                log.println(
                        cluster.stack().name() + ": " + AwsErrors.translated(e).getMessage());
            } catch (IOException e) {
                log.println(cluster.stack().name() + ": " + e.getMessage());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("the controller is stopping");
            }
        }
    }

    /** What was seen may be old: the stack itself is asked once more. */
    private void destroy(SeenCluster cluster) throws IOException {
        String id = cluster.stack().id();
        if (removals.underWay(id) || removals.failedSince(id, Instant.now().minus(AGAIN))) {
            return;
        }
        EnvironmentDefinition definition = Environments.choose(EnvironmentSource.all(), cluster.environment());
        OwnStacks now;
        try (AwsClients aws = EnvironmentAccess.openAws(definition)) {
            now = OwnStacks.one(aws, definition.environment(), reaper.controllerId(), id);
        }
        for (OwnStack stack : now.stacks()) {
            if (reaper.spares(stack, Instant.now(), now.awsTime()).isEmpty()) {
                log.println("Destroying " + stack.name() + ", which expired at "
                        + stack.expires().orElseThrow() + ".");
                removals.begin(
                        definition,
                        stack,
                        "the reaper, as it expired at " + stack.expires().orElseThrow());
            }
        }
    }
}
