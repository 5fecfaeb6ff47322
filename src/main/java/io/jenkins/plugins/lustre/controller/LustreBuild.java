package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A build as the steps need it. Steps and builders ask this interface for everything that Jenkins knows, so that the
 * laboratory can run them without a controller.
 */
public interface LustreBuild {

    /** Who owns what this build creates. */
    Owner owner();

    /** The directory of this build's operations. */
    Path directory();

    /** The build's number. */
    int number();

    /** The history of the build's job. */
    HistoryFile history() throws IOException;

    /**
     * Makes the build unstable or failed, and says why where the build is shown. The step that asks for it goes on. Twice
     * is the same as once.
     */
    void result(Outcome outcome, String why);

    /** The build's console. Asked for at each printing, as it may be another one after a restart. */
    PrintStream console();

    /** The compute environments that an administrator described. */
    List<EnvironmentDefinition> environments();

    /**
     * Opens clients and connections for an environment. The credentials are looked up now.
     *
     * @throws IOException if credentials are missing, with a message that tells which and where
     */
    EnvironmentAccess open(EnvironmentDefinition definition) throws IOException;

    /** Where the host keys of servers are kept, for all builds of this controller. */
    HostKeyRecords hostKeys();

    /** Keeps files as artifacts of the build, by their names in the archive. Archiving the same again replaces them. */
    void archive(Map<String, byte[]> files) throws IOException;
}
