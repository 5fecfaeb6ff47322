package io.jenkins.plugins.lustre.trend;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers what the histories that were read last hold, as long as there is memory and the files are the same. */
final class HistoryCache {

    private static final int MOST = 16;
    private static final int BLOCK = 1 << 16;

    private static final Map<Path, Read> CACHE = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Read(FileTime modified, long size, Object identity, SoftReference<HistoryFile.Contents> contents) {
        boolean isOf(BasicFileAttributes now) {
            return modified.equals(now.lastModifiedTime())
                    && size == now.size()
                    && (identity == null || identity.equals(now.fileKey()));
        }
    }

    private HistoryCache() {}

    static HistoryFile.Contents read(Path file) throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return new HistoryFile.Contents(List.of(), List.of());
        }
        HistoryFile.Contents known = known(file, now);
        if (known != null) {
            return known;
        }
        // As text, not by Files.readAllLines: a line torn in the middle of a character must not spoil the others.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        HistoryFile.Contents contents = HistoryFile.parse(lines);
        remember(file, new Read(now.lastModifiedTime(), now.size(), now.fileKey(), new SoftReference<>(contents)));
        return contents;
    }

    /** The last lines; {@code skipped} then counts from the first of them. */
    static HistoryFile.Contents latest(Path file, int lines) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            long start = access.length();
            int found = 0;
            while (start > 0 && found <= lines) {
                byte[] block = new byte[(int) Math.min(BLOCK, start)];
                access.seek(start - block.length);
                access.readFully(block);
                int i = block.length - 1;
                while (i >= 0
                        && !(block[i] == '\n' && start - block.length + i + 1 < access.length() && ++found >= lines)) {
                    i--;
                }
                start -= block.length - 1 - i;
                if (i >= 0) {
                    break;
                }
            }
            byte[] tail = new byte[(int) (access.length() - start)];
            access.seek(start);
            access.readFully(tail);
            return HistoryFile.parse(
                    new String(tail, StandardCharsets.UTF_8).lines().toList());
        } catch (FileNotFoundException e) {
            return new HistoryFile.Contents(List.of(), List.of());
        }
    }

    private static synchronized HistoryFile.Contents known(Path file, BasicFileAttributes now) {
        Read read = CACHE.get(file);
        return read != null && read.isOf(now) ? read.contents().get() : null;
    }

    private static synchronized void remember(Path file, Read read) {
        CACHE.put(file, read);
        if (CACHE.size() > MOST) {
            CACHE.remove(CACHE.keySet().iterator().next());
        }
    }
}
