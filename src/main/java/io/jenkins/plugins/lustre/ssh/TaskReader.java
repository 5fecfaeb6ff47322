package io.jenkins.plugins.lustre.ssh;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;

/**
 * What is kept of a task's result, for results that are not to be saved as they are, such as the output of a tool. A named
 * record rather than a lambda, because it is saved with the task.
 *
 * @param <R> a value that Jackson can write and read, of a class with a kind
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface TaskReader<R> {

    /**
     * Reads the result as soon as the host has answered it. Pure and deterministic.
     *
     * @throws IOException if the result is not what was expected; the task has failed then, with this message
     */
    R read(TaskResult result) throws IOException;
}
