package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsErrors;
import io.jenkins.plugins.lustre.cloud.EnvironmentLook;
import io.jenkins.plugins.lustre.cloud.Finding;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Looks whether a compute environment is complete: AWS and the login node at the same time, on the plugin's own threads,
 * within a limit. Changes nothing, also not which host keys are known.
 */
public final class EnvironmentProbe {

    /** Someone waits before a form. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration LOGIN = Duration.ofSeconds(15);

    private final EnvironmentDefinition definition;
    private final Duration limit;

    /** @param limit how long it may take */
    public EnvironmentProbe(EnvironmentDefinition definition, Duration limit) {
        this.definition = definition;
        this.limit = limit;
    }

    /**
     * Looks.
     *
     * @param late makes the words for what did not answer in time
     */
    public List<Finding> look(Function<String, String> late) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Map<String, Future<List<Finding>>> looks = new LinkedHashMap<>();
        try {
            looks.put("AWS", Threads.calls().submit(guarded(this::aws)));
            looks.put("the login node", Threads.calls().submit(guarded(this::login)));
            List<Finding> findings = new ArrayList<>();
            for (Map.Entry<String, Future<List<Finding>>> look : looks.entrySet()) {
                findings.addAll(answer(look.getKey(), look.getValue(), end, late));
            }
            return findings;
        } catch (RejectedExecutionException e) {
            throw (InterruptedException) new InterruptedException("the controller is stopping").initCause(e);
        } finally {
            looks.values().forEach(look -> look.cancel(true));
        }
    }

    private static List<Finding> answer(String who, Future<List<Finding>> look, long end, Function<String, String> late)
            throws InterruptedException {
        try {
            return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(Finding.missing(late.apply(who)));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What is missing for asking at all is a finding too. */
    private static Callable<List<Finding>> guarded(Callable<List<Finding>> look) {
        return () -> {
            try {
                return look.call();
            } catch (IOException e) {
                return List.of(Finding.missing(e.getMessage()));
            } catch (SdkException e) {
                return List.of(Finding.missing(AwsErrors.translated(e).getMessage()));
            } catch (IllegalArgumentException e) { // a form that is half filled in
                return List.of(Finding.missing(String.valueOf(e.getMessage())));
            }
        };
    }

    private List<Finding> aws() throws IOException {
        ComputeEnvironment environment = definition.environment();
        ClusterDefaults usual = definition.defaults();
        try (AwsClients aws = EnvironmentAccess.openAws(definition)) {
            List<Finding> findings = new ArrayList<>();
            findings.add(EnvironmentLook.identity(aws));
            if (findings.get(0).kind() == Finding.Kind.GOOD) {
                findings.addAll(
                        EnvironmentLook.objects(aws, environment, usual.mdsSize(), usual.ossSize(), usual.ossCount()));
            }
            return findings;
        }
    }

    private List<Finding> login() throws IOException, InterruptedException {
        ComputeEnvironment environment = definition.environment();
        HostKeys keys = KnownHostsFiles.asTheyAre(environment);
        CredentialsLookup lookup = new CredentialsLookup(null, definition);
        try (SshConnections ssh = SshConnections.open(environment.ssh(), lookup.identities(), keys)) {
            String address = environment.ssh().loginNode();
            if (address.isEmpty()) {
                return List.of(Finding.good("SSH credentials are there; there is no login node to ask"));
            }
            ssh.exec(new Host("login node", Role.LOGIN, address, null, null), "true", new byte[0], LOGIN);
            return List.of(Finding.good("The login node " + address + " lets the controller in"));
        }
    }
}
