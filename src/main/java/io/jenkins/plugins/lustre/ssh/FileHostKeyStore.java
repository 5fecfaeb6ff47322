package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers accepted keys in a file in the format of {@code known_hosts}, which a person may read and edit. Written whole
 * or not at all.
 */
public final class FileHostKeyStore implements HostKeyStore {

    /** Builds that run at the same time have stores of their own for one file; writing takes milliseconds. */
    private static final Object WRITING = new Object();

    private final Path file;

    /** @param file need not exist; its directory is made when the first key is remembered */
    public FileHostKeyStore(Path file) {
        this.file = file;
    }

    @Override
    public List<String> lookup(String name) throws IOException {
        return KnownHosts.parse(lines()).keys(name);
    }

    @Override
    public List<String> remember(String name, String key) throws IOException {
        synchronized (WRITING) {
            List<String> known = lookup(name);
            if (!known.isEmpty()) {
                return known;
            }
            List<String> lines = new ArrayList<>(lines());
            lines.add(name + " " + key);
            WholeFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            return List.of(key);
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }
}
