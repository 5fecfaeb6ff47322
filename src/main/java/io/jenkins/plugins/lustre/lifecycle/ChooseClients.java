package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Clients;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The environment's clients were found: those that are meant are handed on. A job cannot name any other host. */
record ChooseClients<R>(Cluster cluster, List<String> names, WithClients<R> next) implements Next<Clients, R> {

    @Override
    public Operation<R> after(Clients found) throws OperationFailedException {
        return next.with(cluster, choose(found.hosts(), names));
    }

    /**
     * Those that are meant.
     *
     * @param names empty for all
     * @throws OperationFailedException if the environment has no client of such a name
     */
    static List<Host> choose(List<Host> all, List<String> names) throws OperationFailedException {
        List<String> unknown = names.stream()
                .filter(name -> all.stream().noneMatch(h -> h.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new OperationFailedException("The compute environment has no client "
                    + String.join(", ", unknown) + "; its clients are "
                    + all.stream().map(Host::name).collect(Collectors.joining(", ")) + ".");
        }
        return names.isEmpty()
                ? all
                : names.stream()
                        .map(name -> all.stream()
                                .filter(h -> h.name().equals(name))
                                .findFirst()
                                .orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
