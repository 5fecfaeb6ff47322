package io.jenkins.plugins.lustre.trend;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what the histories that were read last hold, as long as there is memory and the files are the same. */
final class HistoryCache {

    private static final int MOST = 16;
    private static final int BLOCK = 1 << 16;
    private static final int END = 1 << 10;

    private static final Map<Path, Read> CACHE = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * What was read of a file.
     *
     * @param identity of the file, which another one in its place has not; {@code null} where files have none
     * @param complete how many bytes the whole lines take, from the start
     * @param lines how many lines that is
     * @param end the last of these bytes, to see that they are still the same
     */
    private record Read(
            Object identity, long complete, int lines, byte[] end, SoftReference<HistoryFile.Contents> contents) {}

    private HistoryCache() {}

    /** All of a file. Of one that has only grown since, what is new. */
    static HistoryFile.Contents read(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            Object identity =
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            Read read = known(file);
            HistoryFile.Contents contents =
                    read == null ? null : read.contents().get();
            if (contents == null || !isStart(read, identity, access)) {
                read = new Read(identity, 0, 0, new byte[0], null);
                contents = HistoryFile.Contents.NONE;
            }
            byte[] more = bytes(access, read.complete(), access.length());
            int whole = more.length;
            while (whole > 0 && more[whole - 1] != '\n') {
                whole--;
            }
            if (whole > 0) {
                HistoryLines lines = new HistoryLines(more, 0, whole);
                contents = contents.and(lines.read(read.lines()));
                long complete = read.complete() + whole;
                read = new Read(
                        identity,
                        complete,
                        read.lines() + lines.count(),
                        bytes(access, Math.max(0, complete - END), complete),
                        new SoftReference<>(contents));
                remember(file, read);
            }
            return whole == more.length
                    ? contents
                    : contents.and(new HistoryLines(more, whole, more.length).read(read.lines()));
        } catch (FileNotFoundException | NoSuchFileException e) {
            return HistoryFile.Contents.NONE;
        }
    }

    /** Whether the file begins with what was read before. */
    private static boolean isStart(Read read, Object identity, RandomAccessFile access) throws IOException {
        return identity != null
                && identity.equals(read.identity())
                && access.length() >= read.complete()
                && Arrays.equals(bytes(access, read.complete() - read.end().length, read.complete()), read.end());
    }

    private static byte[] bytes(RandomAccessFile access, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        access.seek(from);
        access.readFully(bytes);
        return bytes;
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
            return new HistoryLines(tail, 0, tail.length).read(0);
        } catch (FileNotFoundException e) {
            return HistoryFile.Contents.NONE;
        }
    }

    @CheckForNull
    private static synchronized Read known(Path file) {
        return CACHE.get(file);
    }

    private static synchronized void remember(Path file, Read read) {
        CACHE.put(file, read);
        if (CACHE.size() > MOST) {
            CACHE.remove(CACHE.keySet().iterator().next());
        }
    }
}
