package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.cloud.Pace;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.util.Objects;

/**
 * What {@link Provision} is asked for.
 *
 * @param id unique for this request, for good: 1 to 80 letters, digits and hyphens; client request tokens derive from it
 * @param environment where the cluster goes
 * @param spec what is wanted
 * @param owner who wants it
 * @param deleteOnAbort whether a stack that this request began to create is deleted when the request is given up
 * @param pace how often AWS is asked; {@code null} for the usual
 * @param onlyNew whether a stack of that name that is there already is a failure
 */
public record ProvisionRequest(
        String id,
        ComputeEnvironment environment,
        ClusterSpec spec,
        Owner owner,
        boolean deleteOnAbort,
        Pace pace,
        boolean onlyNew) {
    public ProvisionRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(owner, "owner");
        pace = pace == null ? Pace.USUAL : pace;
    }

    /** Asks for a cluster that may be there already. */
    public ProvisionRequest(
            String id,
            ComputeEnvironment environment,
            ClusterSpec spec,
            Owner owner,
            boolean deleteOnAbort,
            Pace pace) {
        this(id, environment, spec, owner, deleteOnAbort, pace, false);
    }

    /** The same for a cluster that must not be there yet, and whose creation goes on until it is deleted. */
    ProvisionRequest forNewOnly() {
        return new ProvisionRequest(id, environment, spec, owner, false, pace, true);
    }
}
