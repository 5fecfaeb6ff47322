package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.AbortException;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.TemplateSink;
import io.jenkins.plugins.lustre.lifecycle.Judge;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An operation of a build with its open session, to be driven to its end and then closed. */
public final class ActiveOperation implements AutoCloseable {

    private static final String ENVIRONMENT = "environment";
    private static final String DRIVER = "driver";
    private static final OperationCodec CODEC = new OperationCodec(LifecycleKinds.all());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Who drives an operation, and so who picks it up after a restart. */
    public enum Driver {
        /** A Pipeline step: resumes by itself. */
        PIPELINE,
        /** A freestyle builder: dies with the controller; only the declared clean-up is run afterwards. */
        FREESTYLE
    }

    private final LustreBuild build;
    private final EnvironmentAccess access;
    private final OperationRun<Object> run;
    private final ScheduledExecutorService drivers = Threads.drivers();

    private ActiveOperation(LustreBuild build, EnvironmentAccess access, OperationRun<Object> run) {
        this.build = build;
        this.access = access;
        this.run = run;
    }

    /**
     * Saves a new operation of a build and opens its session.
     *
     * @throws IOException with a message for the person at the console
     */
    public static ActiveOperation begin(LustreBuild build, String id, Driver driver, Work work) throws IOException {
        Work.Target target = target(build, work);
        @SuppressWarnings("unchecked") // whoever reads the result looks at its class
        Operation<Object> operation = (Operation<Object>) work.operation(build, id, target);
        EnvironmentAccess access = build.open(target.definition());
        try {
            Map<String, String> labels = new HashMap<>(work.labels());
            labels.put(ENVIRONMENT, JSON.writeValueAsString(target.definition()));
            labels.put(DRIVER, driver.name());
            OperationStore store = store(build);
            return new ActiveOperation(
                    build,
                    access,
                    OperationRun.begin(store, id, labels, session(build, store, id, access, labels), operation));
        } catch (IOException | RuntimeException e) {
            access.close();
            throw e;
        }
    }

    /** Picks up a saved operation, also one that has ended. */
    public static ActiveOperation resume(LustreBuild build, String id) throws IOException {
        OperationStore store = store(build);
        Map<String, String> labels = store.labels(id);
        if (!labels.containsKey(ENVIRONMENT)) {
            throw new OperationFailedException("The controller stopped before the operation was saved, so nothing was"
                    + " begun. Run the step again.");
        }
        EnvironmentAccess access =
                build.open(current(build, JSON.readValue(labels.get(ENVIRONMENT), EnvironmentDefinition.class)));
        try {
            return new ActiveOperation(
                    build, access, OperationRun.resume(store, id, session(build, store, id, access, labels)));
        } catch (IOException | RuntimeException e) {
            access.close();
            throw e;
        }
    }

    /** Who drives the operation. */
    public static Optional<Driver> driver(LustreBuild build, String id) throws IOException {
        return Optional.ofNullable(store(build).labels(id).get(DRIVER)).map(Driver::valueOf);
    }

    /** Where the operations of a build are kept. */
    public static OperationStore store(LustreBuild build) {
        return new OperationStore(build.directory(), CODEC);
    }

    private static Work.Target target(LustreBuild build, Work work) throws IOException {
        Optional<BuildClusters.Remembered> remembered = new BuildClusters(build.directory()).find(work.stackName());
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
    private static EnvironmentDefinition current(LustreBuild build, EnvironmentDefinition saved) throws AbortException {
        return Environments.choose(build.environments(), saved.environment().name());
    }

    private static LiveSession session(
            LustreBuild build, OperationStore store, String id, EnvironmentAccess access, Map<String, String> labels)
            throws IOException {
        return new LiveSession(
                InstantSource.system(),
                PrintedLog.open(store, id, build::console),
                Threads.calls(),
                Map.of(
                        AwsClients.class, access.aws(),
                        BegunStacks.class, new BuildClusters(build.directory()),
                        HostKeyRecords.class, build.hostKeys(),
                        SshConnections.class, access.ssh(),
                        Judge.class, new HistoryJudge(build, id, BenchRules.from(labels)),
                        TemplateSink.class, sink(build)));
    }

    private static TemplateSink sink(LustreBuild build) {
        return (stackName, template) ->
                build.archive(Map.of(TemplateSink.FILE, template.getBytes(StandardCharsets.UTF_8)));
    }

    /** See {@link OperationRun#step}. */
    public Optional<Duration> step() throws IOException, InterruptedException {
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

    public LustreBuild build() {
        return build;
    }

    @Override
    public void close() {
        access.close();
    }
}
