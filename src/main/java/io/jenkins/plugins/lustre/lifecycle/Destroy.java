package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.time.Duration;

/** Takes a cluster away: unmounts its clients, deletes its stack and shows that nothing is left. */
public final class Destroy {

    /** How long a client's unmounting may take; {@code umount -f} took 11 s where the servers were gone. */
    static final Duration UNMOUNT = Duration.ofMinutes(3);

    private Destroy() {}

    /**
     * The operation.
     *
     * @param stack the stack's name or id
     * @param mountSource what clients mounted, if it is known; for a stack that is gone already
     * @param owner who asks; only its controller may delete the stack
     */
    public static Operation<DestroyResult> of(
            String id,
            ComputeEnvironment environment,
            String stack,
            String mountSource,
            Owner owner,
            Duration timeout) {
        DeleteStack delete = new DeleteStack(id, environment, stack, owner, timeout, null);
        return Operations.then(
                Operations.attempt(Find.cluster(id, environment, stack)),
                new UnmountThenDelete(id, mountSource, delete));
    }

    /**
     * The same for a stack that was asked for and whose id was never learned: what that request made is taken away, and no
     * other stack of that name.
     *
     * @param request the request, as {@link io.jenkins.plugins.lustre.cloud.BegunStacks} noted it
     */
    public static Operation<DestroyResult> begun(
            String id,
            ComputeEnvironment environment,
            String stackName,
            String request,
            Owner owner,
            Duration timeout) {
        return Operations.then(
                Find.begun(id, environment, stackName, request),
                new DestroyBegun(id, environment, stackName, owner, timeout));
    }
}
