package io.jenkins.plugins.lustre.lifecycle;

/**
 * What came of a request for a stack.
 *
 * @param stackId the stack that it made; empty if there is none
 * @param other who made a stack of the same name; empty if nobody
 */
record BegunStack(String stackId, String other) {}
