package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.operation.Operation;
import java.util.Map;

/** What a step or builder is asked to do, made of its checked options. */
public interface Work {

    /** The compute environment's name; empty for the one of the build's cluster, or the only one. */
    String environment();

    /** The stack's name; empty for the cluster that this build provisioned last. */
    String stackName();

    /**
     * The operation that does it.
     *
     * @param operationId unique; remote tasks and AWS tokens derive their own from it
     * @param target which cluster in which environment
     * @throws AbortException if the options do not fit together
     */
    Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException;

    /** What is noted beside the operation for what is done with its result. */
    default Map<String, String> labels() {
        return Map.of();
    }

    /**
     * Where the work is to be done.
     *
     * @param definition the environment
     * @param stack the stack's name, or its id where this build knows it
     * @param mountSource what clients mount, where this build knows it; else empty
     * @param request by which the stack is known again, where this build asked for it and never learned its id; else
     *     empty
     */
    record Target(EnvironmentDefinition definition, String stack, String mountSource, String request) {

        /** @throws AbortException if neither the options nor the build name a stack */
        String requireStack() throws AbortException {
            if (stack.isEmpty()) {
                throw new AbortException("Which cluster? This build has provisioned none in the compute environment '"
                        + definition.environment().name() + "'. Run lustreProvision before, or give stackName.");
            }
            if (!request.isEmpty()) {
                throw new AbortException("This build asked for the stack " + stack + " and was not told whether it was"
                        + " begun. Run lustreProvision again, or take away what there is with lustreDestroy.");
            }
            return stack;
        }
    }
}
