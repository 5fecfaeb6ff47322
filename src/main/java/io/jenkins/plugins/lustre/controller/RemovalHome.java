package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Owner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;

/** The home of an operation that no build drives: a directory of the controller, with a log file for each operation. */
final class RemovalHome implements OperationHome, AutoCloseable {

    private final Path directory;
    private final PrintStream console;

    private RemovalHome(Path directory, PrintStream console) {
        this.directory = directory;
        this.console = console;
    }

    /** Goes on with the log of that operation. */
    static RemovalHome open(Path directory, String operationId) throws IOException {
        Files.createDirectories(directory);
        PrintStream console = new PrintStream(
                Files.newOutputStream(
                        log(directory, operationId), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
        return new RemovalHome(directory, console);
    }

    static Path log(Path directory, String operationId) {
        return directory.resolve(operationId + ".log");
    }

    @Override
    public Owner owner() {
        return ControllerIdentity.owner("", "");
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public PrintStream console() {
        return console;
    }

    @Override
    public List<EnvironmentDefinition> environments() {
        return EnvironmentSource.all();
    }

    @Override
    public EnvironmentAccess open(EnvironmentDefinition definition) throws IOException {
        return EnvironmentAccess.open(definition, KnownHostsFiles.of(definition.environment()), null);
    }

    @Override
    public HostKeyRecords hostKeys() {
        return HostKeyFiles.in(Jenkins.get().getRootDir().toPath());
    }

    /** Nothing is measured here. */
    @Override
    public Map<Class<?>, Object> services(String operationId, Map<String, String> labels) {
        return Map.of();
    }

    @Override
    public void archive(Map<String, byte[]> files) throws IOException {
        throw new IOException("Only a build can keep " + files.keySet());
    }

    @Override
    public void close() {
        console.close();
    }
}
