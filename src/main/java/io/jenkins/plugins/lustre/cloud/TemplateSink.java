package io.jenkins.plugins.lustre.cloud;

import java.io.IOException;

/** Where the template of a stack is kept for people; a service of the session. */
@FunctionalInterface
public interface TemplateSink {

    /**
     * Keeps the template, in place of an earlier one of the same stack. May be called twice with the same text.
     *
     * @param template JSON
     */
    void keep(String stackName, String template) throws IOException;
}
