package io.jenkins.plugins.lustre.trend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The history of a job: one {@link HistoryEntry} a line, oldest first, appended and never changed in place. A write that
 * was cut off leaves one torn line at most; it is skipped and named, and the next entry begins a line of its own.
 */
public final class HistoryFile {

    /** One writer at a time for each file of this JVM; the controller is the only one that writes. */
    private static final List<ReentrantLock> LOCKS =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toList();

    private final Path file;

    public HistoryFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * What a history holds.
     *
     * @param entries oldest first
     * @param skipped a sentence for each line that is no entry, with its number
     */
    public record Contents(List<HistoryEntry> entries, List<String> skipped) {
        public Contents {
            entries = List.copyOf(entries);
            skipped = List.copyOf(skipped);
        }

        static final Contents NONE = new Contents(List.of(), List.of());

        Contents and(Contents more) {
            List<HistoryEntry> all = new ArrayList<>(entries);
            all.addAll(more.entries);
            List<String> allSkipped = new ArrayList<>(skipped);
            allSkipped.addAll(more.skipped);
            return new Contents(all, allSkipped);
        }
    }

    public Path path() {
        return file;
    }

    /** Whether there is a history at all. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Reads all; empty if there is no file. */
    public Contents read() throws IOException {
        return HistoryCache.read(file);
    }

    /** Reads the latest lines alone; as fast for a long history as for a short one. */
    public Contents latest(int lines) throws IOException {
        return HistoryCache.latest(file, lines);
    }

    /**
     * Appends an entry; when this returns it is on disk.
     *
     * @return false if it was there already, and nothing was written
     */
    public boolean append(HistoryEntry entry) throws IOException {
        return locked(() -> {
            if (read().entries().stream().anyMatch(entry::isSame)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long end = channel.size();
                String line = (endsWithLine(channel, end) ? "" : "\n") + HistoryJson.line(entry) + "\n";
                write(channel, end, line);
            }
            return true;
        });
    }

    /**
     * Replaces all entries, whole or not at all; torn lines are gone afterwards. No entry can come in between.
     *
     * @param change what becomes of the entries
     */
    public void rewrite(UnaryOperator<List<HistoryEntry>> change) throws IOException {
        locked(() -> {
            StringBuilder text = new StringBuilder();
            change.apply(read().entries())
                    .forEach(entry -> text.append(HistoryJson.line(entry)).append('\n'));
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
            try {
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    write(channel, 0, text.toString());
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return true;
        });
    }

    private static void write(FileChannel channel, long position, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(position);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private static boolean endsWithLine(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    private interface Writing {
        boolean run() throws IOException;
    }

    private boolean locked(Writing writing) throws IOException {
        ReentrantLock lock = LOCKS.get(Math.floorMod(file.hashCode(), LOCKS.size()));
        lock.lock();
        try {
            return writing.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            lock.unlock();
        }
    }
}
