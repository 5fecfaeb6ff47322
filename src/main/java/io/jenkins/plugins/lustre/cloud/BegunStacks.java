package io.jenkins.plugins.lustre.cloud;

import java.io.IOException;

/**
 * Where is noted which stacks were asked for, so that they can be taken away also when nobody waited for their end; a
 * service of the session. Noting the same twice changes nothing.
 */
public interface BegunStacks {

    /**
     * A stack is about to be asked for.
     *
     * @param environment the compute environment's name
     * @param request by which the stack can be told from another one of that name: its tag {@link TagNames#REQUEST}
     */
    void asking(String environment, String stackName, String request) throws IOException;

    /** The stack is there, whatever becomes of it. */
    void begun(String request, String stackId) throws IOException;

    /** CloudFormation refused what was asked for, so there is no such stack. */
    void refused(String request) throws IOException;

    /**
     * There is no such stack any more.
     *
     * @param stack its id, or the request that asked for it
     */
    void gone(String stack) throws IOException;
}
