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
import java.util.function.Predicate;

/**
 * Which clusters a build began or worked with, in {@code clusters.json} beside its operations. A step that names none
 * means the last one that the build itself began or provisioned, of those that are not gone.
 */
public final class BuildClusters implements BegunStacks {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How a build stands to a cluster. */
    public enum Tie {
        /** It began or provisioned it. */
        OWN,
        /** It is another build's, and was only worked with. */
        GUEST,
        /** It was taken away. */
        GONE
    }

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
     * @param tie how the build stands to it
     */
    public record Remembered(
            String environment,
            String stackName,
            String stackId,
            String mountSource,
            String request,
            Fingerprint fingerprint,
            Tie tie) {

        public Remembered {
            Objects.requireNonNull(environment, "environment");
            Objects.requireNonNull(stackName, "stackName");
            stackId = stackId == null ? "" : stackId;
            mountSource = mountSource == null ? "" : mountSource;
            request = request == null ? "" : request;
            fingerprint = fingerprint == null ? Fingerprint.UNKNOWN : fingerprint;
            tie = tie == null ? Tie.OWN : tie;
        }

        private static Remembered of(Cluster cluster, String request, Tie tie) {
            return new Remembered(
                    cluster.environment(),
                    cluster.stackName(),
                    cluster.stackId(),
                    cluster.mountSource(),
                    request,
                    Fingerprint.of(cluster),
                    tie);
        }

        private Remembered known(String id) {
            return new Remembered(environment, stackName, id, mountSource, request, fingerprint, tie);
        }

        private Remembered gone() {
            return new Remembered(environment, stackName, stackId, mountSource, request, fingerprint, Tie.GONE);
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
                all.add(new Remembered(environment, stackName, "", "", request, Fingerprint.UNKNOWN, Tie.OWN));
            }
        });
    }

    @Override
    public void begun(String request, String stackId) throws IOException {
        change(all -> all.replaceAll(r -> r.request().equals(request) ? r.known(stackId) : r));
    }

    @Override
    public void refused(String request) throws IOException {
        change(all ->
                all.removeIf(r -> r.request().equals(request) && r.stackId().isEmpty()));
    }

    @Override
    public void gone(String stack) throws IOException {
        change(all ->
                all.replaceAll(r -> r.stackId().equals(stack) || r.request().equals(stack) ? r.gone() : r));
    }

    /** The build provisioned it: it becomes the default of the steps that follow. */
    public void provisioned(Cluster cluster) throws IOException {
        change(all -> {
            String request = all.stream()
                    .filter(r -> r.stackId().equals(cluster.stackId()))
                    .map(Remembered::request)
                    .findFirst()
                    .orElse("");
            all.removeIf(r -> r.stackId().equals(cluster.stackId()));
            all.add(Remembered.of(cluster, request, Tie.OWN));
        });
    }

    /** A step worked with it, and knows how it stands now. That of another build does not become the default. */
    public void seen(Cluster cluster) throws IOException {
        change(all -> {
            if (all.stream().anyMatch(r -> r.stackId().equals(cluster.stackId()))) {
                all.replaceAll(
                        r -> r.stackId().equals(cluster.stackId()) ? Remembered.of(cluster, r.request(), r.tie()) : r);
            } else {
                all.add(Remembered.of(cluster, "", Tie.GUEST));
            }
        });
    }

    /**
     * The cluster that a step means, of those that are not gone.
     *
     * @param stackName its name; empty if the step names none
     * @param request which made the cluster of the block that the step stands in; empty if there is none
     */
    public Optional<Remembered> meant(String stackName, String request) throws IOException {
        return last(r ->
                r.tie() != Tie.GONE && (!stackName.isEmpty() || r.tie() == Tie.OWN) && matches(r, stackName, request));
    }

    /**
     * The same among those that were provisioned to their end, so that something can have been measured on them; also
     * those that are gone.
     */
    public Optional<Remembered> measured(String stackName, String request) throws IOException {
        return last(r -> !r.mountSource().isEmpty()
                && (!stackName.isEmpty() || r.tie() != Tie.GUEST)
                && matches(r, stackName, request));
    }

    private static boolean matches(Remembered one, String stackName, String request) {
        return stackName.isEmpty()
                ? request.isEmpty() || one.request().equals(request)
                : one.stackName().equals(stackName);
    }

    private Optional<Remembered> last(Predicate<Remembered> which) throws IOException {
        return all().stream().filter(which).reduce((earlier, later) -> later);
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
