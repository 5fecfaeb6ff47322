package io.jenkins.plugins.lustre.controller;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.init.InitMilestone;
import hudson.init.Initializer;
import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.lifecycle.Destroy;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Destroys clusters outside of builds, by the same operation as {@code lustreDestroy}. Each is a file of the controller
 * and goes on after a restart; a stack has one at a time.
 */
@Extension
public final class Removals implements ExtensionPoint {

    private static final Logger LOGGER = Logger.getLogger(Removals.class.getName());
    private static final Duration TIMEOUT = Duration.ofHours(1);

    /** So many that ended are kept to be read. */
    private static final int KEPT = 50;

    private static final String STALLED = "stopped; its log says why";
    private static final int MOST_LOG_BYTES = 256 * 1024;

    /** Those under way, by the ids of their stacks. */
    private final Map<String, Live> live = new ConcurrentHashMap<>();

    private record Live(String id, ActiveOperation operation, RemovalHome home) {}

    public static Removals get() {
        return ExtensionList.lookupSingleton(Removals.class);
    }

    /**
     * Begins to destroy a cluster.
     *
     * @param definition where it is
     * @param by who asked, in words
     * @return the id of the operation; that of the one under way if there is one
     * @throws IOException if credentials are missing or nothing can be saved; nothing was begun then
     */
    public synchronized String begin(EnvironmentDefinition definition, OwnStack stack, String by) throws IOException {
        Live present = live.get(stack.id());
        if (present != null) {
            return present.id();
        }
        prune();
        String id = UUID.randomUUID().toString();
        RemovalHome home = RemovalHome.open(directory(), id);
        try {
            home.console().println("Destroying " + stack.name() + ", asked for by " + by + ".");
            ActiveOperation operation = ActiveOperation.begin(
                    home,
                    id,
                    Removal.labels(stack.name(), stack.id(), by, Instant.now()),
                    definition,
                    Destroy.of(id, definition.environment(), stack.id(), "", home.owner(), TIMEOUT));
            drive(stack.id(), new Live(id, operation, home));
            return id;
        } catch (IOException | RuntimeException e) {
            home.close();
            Files.deleteIfExists(RemovalHome.log(directory(), id));
            throw e;
        }
    }

    /** Goes on with those that a restart interrupted. */
    @Initializer(after = InitMilestone.JOB_CONFIG_ADAPTED)
    public static void resume() {
        Threads.calls().execute(() -> get().goOn());
    }

    /** Goes on with those that have not ended and that nothing drives, for example as credentials were missing. */
    synchronized void goOn() {
        try {
            for (String id : store().unfinished()) {
                if (live.values().stream().noneMatch(l -> l.id().equals(id))) {
                    resume(id);
                }
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "cannot go on with the removals of Lustre clusters", e);
        }
    }

    private void resume(String id) {
        try {
            String stackId = Removal.of(id, store().labels(id), "", null).stackId();
            RemovalHome home = RemovalHome.open(directory(), id);
            try {
                home.console().println("Going on.");
                drive(stackId, new Live(id, ActiveOperation.resume(home, id), home));
            } catch (EnvironmentGoneException e) {
                // Trying again cannot help.
                store().fail(id, e.getMessage());
                home.console().println("FAILED: " + e.getMessage());
                home.close();
            } catch (IOException | RuntimeException e) {
                home.console().println("Cannot go on: " + e.getMessage());
                home.close();
                throw e;
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "cannot go on with the removal {0} now: {1}", new Object[] {id, e.getMessage()});
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, e, () -> "cannot go on with the removal " + id);
        }
    }

    private void drive(String stackId, Live removal) {
        live.put(stackId, removal);
        Drive.begin(removal.operation(), () -> ended(stackId, removal), failure -> {
            LOGGER.log(Level.WARNING, failure, () -> "cannot go on with the removal " + removal.id());
            removal.home().console().println("Cannot go on: " + failure.getMessage());
            over(stackId, removal);
        });
    }

    private void ended(String stackId, Live removal) {
        removal.operation()
                .outcome()
                .ifPresent(outcome -> removal.home().console().println(words(outcome)));
        over(stackId, removal);
        ClusterWatch.get().refresh();
    }

    private void over(String stackId, Live removal) {
        live.remove(stackId);
        removal.home().close();
    }

    private static String words(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed) {
            return "FAILED: " + failed.message();
        }
        return outcome instanceof Outcome.Cancelled<?> cancelled ? cancelled.message() : "Done.";
    }

    /** Whether the stack is being destroyed by this controller outside of a build. */
    public boolean underWay(String stackId) {
        return live.containsKey(stackId);
    }

    /** Whether one of the stack failed since then. */
    boolean failedSince(String stackId, Instant then) throws IOException {
        return all().stream()
                .anyMatch(r -> r.stackId().equals(stackId)
                        && r.outcome() instanceof Outcome.Failed
                        && r.since().isAfter(then));
    }

    /** All that are kept, the latest first. */
    public List<Removal> all() throws IOException {
        List<Removal> all = new ArrayList<>();
        for (String id : store().ids()) {
            find(id).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Removal::since).reversed());
        return all;
    }

    /** One of them. */
    public Optional<Removal> find(String id) throws IOException {
        OperationStore store = store();
        Map<String, String> labels = store.labels(id);
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> status = live.values().stream()
                .filter(l -> l.id().equals(id))
                .map(l -> l.operation().status())
                .findFirst();
        Outcome<?> outcome = store.outcome(id).orElse(null);
        return Optional.of(Removal.of(id, labels, status.orElse(outcome == null ? STALLED : ""), outcome));
    }

    /** The end of what was printed, of at most 256 KiB. */
    public String log(Removal removal) throws IOException {
        Path file = RemovalHome.log(directory(), removal.id());
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, log.length() - MOST_LOG_BYTES);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void prune() throws IOException {
        List<Removal> ended = all().stream().filter(r -> !r.underWay()).toList();
        for (Removal old : ended.subList(Math.min(KEPT, ended.size()), ended.size())) {
            store().delete(old.id());
            Files.deleteIfExists(RemovalHome.log(directory(), old.id()));
        }
    }

    private static OperationStore store() {
        return ActiveOperation.store(directory());
    }

    private static Path directory() {
        return ControllerIdentity.directory().resolve("removals");
    }
}
