package io.jenkins.plugins.lustre.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
            write(String.join("\n", lines) + "\n");
            return List.of(key);
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private void write(String text) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, ".known_hosts", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
