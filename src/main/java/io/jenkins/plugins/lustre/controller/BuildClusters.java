package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which clusters a build began or provisioned, in {@code clusters.json} beside its operations; the last one is the
 * default.
 */
public final class BuildClusters implements BegunStacks {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A cluster as the build remembers it.
     *
     * @param environment the compute environment's name
     * @param stackName what people call it
     * @param stackId what AWS calls it; empty if the build asked for the stack and never learned that
     * @param mountSource what its clients mount; empty if it was not provisioned to its end
     * @param request the request that made it; empty if it was there before
     * @param fingerprint its servers, as they stood when it was provisioned or looked at last; unknown if it was not
     *     provisioned to its end
     */
    public record Remembered(
            String environment,
            String stackName,
            String stackId,
            String mountSource,
            String request,
            Fingerprint fingerprint) {

        public Remembered {
            Objects.requireNonNull(environment, "environment");
            Objects.requireNonNull(stackName, "stackName");
            stackId = stackId == null ? "" : stackId;
            mountSource = mountSource == null ? "" : mountSource;
            request = request == null ? "" : request;
            fingerprint = fingerprint == null ? Fingerprint.UNKNOWN : fingerprint;
        }

        /** Where the steps that mean it work. */
        Work.Target in(EnvironmentDefinition definition) {
            return stackId.isEmpty()
                    ? new Work.Target(definition, stackName, mountSource, request)
                    : new Work.Target(definition, stackId, mountSource, "");
        }
    }

    /** Branches of one build may provision at the same time; writing takes milliseconds. */
    private static final Object WRITING = new Object();

    private final Path file;

    public BuildClusters(Path directory) {
        this.file = directory.resolve("clusters.json");
    }

    @Override
    public void asking(String environment, String stackName, String request) throws IOException {
        change(all -> {
            if (all.stream().noneMatch(r -> r.request().equals(request))) {
                all.add(new Remembered(environment, stackName, "", "", request, Fingerprint.UNKNOWN));
            }
        });
    }

    @Override
    public void begun(String request, String stackId) throws IOException {
        change(all -> all.replaceAll(r -> r.request().equals(request)
                ? new Remembered(r.environment(), r.stackName(), stackId, r.mountSource(), request, r.fingerprint())
                : r));
    }

    @Override
    public void refused(String request) throws IOException {
        change(all ->
                all.removeIf(r -> r.request().equals(request) && r.stackId().isEmpty()));
    }

    /** The cluster becomes the default of the steps that follow. */
    public void remember(Cluster cluster) throws IOException {
        change(all -> {
            String request = all.stream()
                    .filter(r -> r.stackId().equals(cluster.stackId()))
                    .map(Remembered::request)
                    .findFirst()
                    .orElse("");
            all.removeIf(r -> r.stackId().equals(cluster.stackId()));
            all.add(new Remembered(
                    cluster.environment(),
                    cluster.stackName(),
                    cluster.stackId(),
                    cluster.mountSource(),
                    request,
                    Fingerprint.of(cluster)));
        });
    }

    /** The cluster of that name, or the last one if the name is empty. */
    public Optional<Remembered> find(String stackName) throws IOException {
        return last(all(), stackName);
    }

    /** The same among those that were provisioned to their end, so that something can have been measured on them. */
    public Optional<Remembered> measured(String stackName) throws IOException {
        return last(all().stream().filter(r -> !r.mountSource().isEmpty()).toList(), stackName);
    }

    private static Optional<Remembered> last(List<Remembered> among, String stackName) {
        return among.stream()
                .filter(r -> stackName.isEmpty() || r.stackName().equals(stackName))
                .reduce((earlier, later) -> later);
    }

    /** All of them, the last one last. */
    public List<Remembered> all() throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
    }

    private void change(Consumer<List<Remembered>> change) throws IOException {
        synchronized (WRITING) {
            List<Remembered> before = all();
            List<Remembered> after = new ArrayList<>(before);
            change.accept(after);
            if (!after.equals(before)) {
                WholeFile.write(file, JSON.writeValueAsBytes(after));
            }
        }
    }
}
