package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.TemplateSink;
import io.jenkins.plugins.lustre.lifecycle.LifecycleKinds;
import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationCodec;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An operation with its open session, to be driven to its end and then closed. */
public final class ActiveOperation implements AutoCloseable {

    private static final String ENVIRONMENT = "environment";
    private static final OperationCodec CODEC = new OperationCodec(LifecycleKinds.all());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Those of this life of the controller, by their ids. */
    private static final Map<String, ActiveOperation> LIVE = new ConcurrentHashMap<>();

    private final String id;
    private final EnvironmentAccess access;
    private final OperationRun<Object> run;
    private final ScheduledExecutorService drivers = Threads.drivers();
    private boolean closed;
    private volatile boolean givenUp;

    private ActiveOperation(String id, EnvironmentAccess access, OperationRun<Object> run) {
        this.id = id;
        this.access = access;
        this.run = run;
    }

    /** @throws OperationFailedException if it is in somebody's hands: two would write its file at the same time */
    private static ActiveOperation open(String id, EnvironmentAccess access, OperationRun<Object> run)
            throws OperationFailedException {
        ActiveOperation mine = new ActiveOperation(id, access, run);
        ActiveOperation now =
                LIVE.compute(id, (key, other) -> other == null || other.drivers.isShutdown() ? mine : other);
        if (now != mine) {
            throw new OperationFailedException(
                    "The controller looks after the operation " + id + " already, as its build had ended.");
        }
        return mine;
    }

    /** The operation, if it is in somebody's hands now. */
    static Optional<ActiveOperation> live(String id) {
        return Optional.ofNullable(LIVE.get(id)).filter(operation -> !operation.drivers.isShutdown());
    }

    /** The same outside of any block. */
    public static ActiveOperation begin(LustreBuild build, String id, Work work) throws IOException {
        return begin(build, "", id, work);
    }

    /**
     * Saves a new operation of a build, opens its session, and notes that it has not ended. Whoever sees its end removes
     * the note.
     *
     * @param block the operation that holds the cluster of the block around the step; empty if there is none
     * @throws IOException with a message for the person at the console
     */
    public static ActiveOperation begin(LustreBuild build, String block, String id, Work work) throws IOException {
        Work.Target target = target(build, block, work);
        Operation<?> operation = work.operation(build, id, target);
        build.running().add(id);
        try {
            return begin(build, id, work.labels(), target.definition(), operation);
        } catch (IOException | RuntimeException e) {
            build.running().remove(id);
            throw e;
        }
    }

    /**
     * Saves a new operation of any home and opens its session.
     *
     * @param labels what is noted beside it; nothing secret
     * @throws IOException with a message for the person at the console
     */
    static ActiveOperation begin(
            OperationHome home,
            String id,
            Map<String, String> labels,
            EnvironmentDefinition definition,
            Operation<?> operation)
            throws IOException {
        @SuppressWarnings("unchecked") // whoever reads the result looks at its class
        Operation<Object> any = (Operation<Object>) operation;
        EnvironmentAccess access = home.open(definition);
        try {
            Map<String, String> all = new HashMap<>(labels);
            all.put(ENVIRONMENT, JSON.writeValueAsString(definition));
            OperationStore store = store(home);
            return open(id, access, OperationRun.begin(store, id, all, session(home, store, id, access, all), any));
        } catch (IOException | RuntimeException e) {
            access.close();
            throw e;
        }
    }

    /** Picks up a saved operation, also one that has ended. */
    public static ActiveOperation resume(OperationHome home, String id) throws IOException {
        OperationStore store = store(home);
        Map<String, String> labels = store.labels(id);
        if (!labels.containsKey(ENVIRONMENT)) {
            throw new OperationFailedException("The controller stopped before the operation was saved, so nothing was"
                    + " begun. Run the step again.");
        }
        EnvironmentAccess access =
                home.open(current(home, JSON.readValue(labels.get(ENVIRONMENT), EnvironmentDefinition.class)));
        try {
            return open(id, access, OperationRun.resume(store, id, session(home, store, id, access, labels)));
        } catch (IOException | RuntimeException e) {
            access.close();
            throw e;
        }
    }

    /** Where the operations of a home are kept. */
    public static OperationStore store(OperationHome home) {
        return store(home.directory());
    }

    /** The operations of a home's directory. */
    static OperationStore store(Path directory) {
        return new OperationStore(directory, CODEC);
    }

    private static Work.Target target(LustreBuild build, String block, Work work) throws IOException {
        Optional<BuildClusters.Remembered> remembered =
                new BuildClusters(build.directory()).meant(work.stackName(), WithLustreWork.request(block));
        String name = work.environment();
        if (name.isEmpty() && remembered.isPresent()) {
            name = remembered.get().environment();
        }
        EnvironmentDefinition definition = Environments.choose(build.environments(), name);
        Optional<BuildClusters.Remembered> here = remembered.filter(
                r -> r.environment().equals(definition.environment().name()));
        return here.map(r -> r.in(definition)).orElseGet(() -> new Work.Target(definition, work.stackName(), "", ""));
    }

    /** The environment is taken as it is configured now: keys and endpoints may have been renewed. */
    private static EnvironmentDefinition current(OperationHome home, EnvironmentDefinition saved)
            throws EnvironmentGoneException {
        String name = saved.environment().name();
        return home.environments().stream()
                .filter(d -> d.environment().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new EnvironmentGoneException(name));
    }

    private static LiveSession session(
            OperationHome home, OperationStore store, String id, EnvironmentAccess access, Map<String, String> labels)
            throws IOException {
        Map<Class<?>, Object> services = new HashMap<>(home.services(id, labels));
        services.put(AwsClients.class, access.aws());
        services.put(BegunStacks.class, new BuildClusters(home.directory()));
        services.put(HostKeyRecords.class, home.hostKeys());
        services.put(SshConnections.class, access.ssh());
        services.put(TemplateSink.class, sink(home));
        return new LiveSession(
                InstantSource.system(), PrintedLog.open(store, id, home::console), Threads.calls(), services);
    }

    private static TemplateSink sink(OperationHome home) {
        return (stackName, template) -> home.archive(Map.of(
                new ArtifactNames(home.directory()).template(stackName) + ".json",
                template.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * See {@link OperationRun#step}.
     *
     * @throws InterruptedException also if it was closed; it goes on from its file
     */
    public synchronized Optional<Duration> step() throws IOException, InterruptedException {
        if (closed) {
            throw new InterruptedException("the operation " + id + " is in nobody's hands any more");
        }
        return run.step();
    }

    /**
     * Has the next step be taken on the plugin's own threads.
     *
     * @throws RejectedExecutionException if the controller is stopping; then the operation goes on from its file
     */
    public void later(Runnable next, Duration wait) {
        drivers.schedule(next, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** See {@link OperationRun#cancel}. */
    public void cancel(String why) {
        run.cancel(why);
    }

    /** Cancels it for good: its build has ended, and nobody else looks after it. */
    void giveUp(String why) {
        givenUp = true;
        run.cancel(why);
    }

    /** Whether {@link #giveUp} was called. */
    boolean givenUp() {
        return givenUp;
    }

    /** See {@link OperationRun#held}. */
    public Optional<Object> held() {
        return run.held();
    }

    /** See {@link OperationRun#release}. */
    public void release() {
        run.release();
    }

    public String status() {
        return run.status();
    }

    public Optional<Outcome<Object>> outcome() {
        return run.outcome();
    }

    /** Waits for the step that is being taken, so that whoever picks the operation up is alone with its file. */
    @Override
    public synchronized void close() {
        closed = true;
        access.close();
        LIVE.remove(id, this);
    }
}
