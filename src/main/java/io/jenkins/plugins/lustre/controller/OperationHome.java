package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Owner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where operations live and what they may use: a build, or the controller itself. */
public interface OperationHome {

    /** Who owns what is created. */
    Owner owner();

    /** The directory of the operations. */
    Path directory();

    /** Where people read. Asked for at each printing, as it may be another one after a restart. */
    PrintStream console();

    /** The compute environments that an administrator described. */
    List<EnvironmentDefinition> environments();

    /**
     * Opens clients and connections for an environment. The credentials are looked up now.
     *
     * @throws IOException if credentials are missing, with a message that tells which and where
     */
    EnvironmentAccess open(EnvironmentDefinition definition) throws IOException;

    /** Where the host keys of servers are kept, for all of this controller. */
    HostKeyRecords hostKeys();

    /**
     * What an operation may use here beside AWS, SSH and files.
     *
     * @param labels of the operation
     */
    Map<Class<?>, Object> services(String operationId, Map<String, String> labels) throws IOException;

    /** Keeps files by their names. The same again replaces them. */
    void archive(Map<String, byte[]> files) throws IOException;
}
