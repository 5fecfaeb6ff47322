package io.jenkins.plugins.lustre.controller;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.AsyncPeriodicWork;
import hudson.model.TaskListener;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsErrors;
import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.OwnStacks;
import io.jenkins.plugins.lustre.controller.ClusterSnapshot.Look;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jenkins.util.SystemProperties;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Looks for this controller's clusters, now and then and when it is asked to, and lets the reaper see them. Pages and
 * monitors read what was seen last; nobody waits for AWS.
 */
@Extension
public final class ClusterWatch extends AsyncPeriodicWork {

    private static final Logger LOGGER = Logger.getLogger(ClusterWatch.class.getName());

    private static final int MINUTES = SystemProperties.getInteger(ClusterWatch.class.getName() + ".MINUTES", 15);

    /** How long the periodic work waits for all environments. */
    private static final long PATIENCE_SECONDS = 300;

    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> looking = new ConcurrentHashMap<>();

    /** When a look was begun last. */
    private volatile Instant asked = Instant.EPOCH;

    public ClusterWatch() {
        super("Lustre clusters");
    }

    public static ClusterWatch get() {
        return ExtensionList.lookupSingleton(ClusterWatch.class);
    }

    @Override
    public long getRecurrencePeriod() {
        return Math.max(1, MINUTES) * MIN;
    }

    @Override
    public long getInitialDelay() {
        return Math.min(getRecurrencePeriod(), 2 * MIN);
    }

    @Override
    protected Level getNormalLoggingLevel() {
        return Level.FINE;
    }

    /** What was seen last. */
    public ClusterSnapshot snapshot() {
        return new ClusterSnapshot(EnvironmentSource.all().stream()
                .map(definition -> definition.environment().name())
                .collect(Collectors.toMap(
                        name -> name, name -> looks.getOrDefault(name, Look.NONE), (one, other) -> one)));
    }

    /** Whether a look is under way. */
    public boolean refreshing() {
        return !looking.isEmpty();
    }

    /**
     * Begins to look into every environment; one that is being looked into is left to that.
     *
     * @return ends with the last of them, never with a failure
     */
    public CompletableFuture<Void> refresh() {
        asked = Instant.now();
        List<EnvironmentDefinition> definitions = EnvironmentSource.all();
        Set<String> names =
                definitions.stream().map(d -> d.environment().name()).collect(Collectors.toSet());
        looks.keySet().retainAll(names);
        return CompletableFuture.allOf(definitions.stream().map(this::look).toArray(CompletableFuture[]::new));
    }

    /** The same, unless that was done lately and no environment is new since. */
    public void refreshIfOlder(Duration age) {
        if (asked.isBefore(Instant.now().minus(age)) || !snapshot().unseen().isEmpty()) {
            refresh();
        }
    }

    private CompletableFuture<Void> look(EnvironmentDefinition definition) {
        String name = definition.environment().name();
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = looking.putIfAbsent(name, mine);
        if (other != null) {
            return other;
        }
        try {
            Threads.calls().execute(() -> {
                try {
                    looks.put(name, see(definition, looks.getOrDefault(name, Look.NONE)));
                } finally {
                    done(name, mine);
                }
            });
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.FINE, "the controller is stopping", e);
            done(name, mine);
        }
        return mine;
    }

    private void done(String name, CompletableFuture<Void> mine) {
        looking.remove(name);
        mine.complete(null);
    }

    private static Look see(EnvironmentDefinition definition, Look before) {
        try (AwsClients aws = EnvironmentAccess.openAws(definition)) {
            OwnStacks seen = OwnStacks.list(aws, definition.environment(), ControllerIdentity.id());
            return new Look(
                    Instant.now(),
                    seen.stacks().stream().map(stack -> seen(definition, stack)).toList(),
                    seen.awsTime(),
                    "");
        } catch (SdkException e) {
            return before.failed(AwsErrors.translated(e).getMessage());
        } catch (IOException e) {
            return before.failed(e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "cannot look for clusters in "
                            + definition.environment().name());
            return before.failed(e.toString());
        }
    }

    private static SeenCluster seen(EnvironmentDefinition definition, OwnStack stack) {
        String name = definition.environment().name();
        return new SeenCluster(stack.isOf(name) ? name : "", stack, Origins.of(stack));
    }

    @Override
    protected void execute(TaskListener listener) throws IOException, InterruptedException {
        try {
            refresh().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            listener.getLogger().println("Not every environment has answered; the rest is looked at next time.");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        ClusterSnapshot snapshot = snapshot();
        snapshot.looks().forEach((name, look) -> {
            if (!look.failure().isEmpty()) {
                listener.getLogger().println(name + ": " + look.failure());
            }
        });
        EndedBuilds.cleanUp();
        Removals removals = Removals.get();
        removals.goOn();
        new Reaping(ControllerIdentity.reaper(), removals, listener.getLogger()).go(snapshot);
    }
}
