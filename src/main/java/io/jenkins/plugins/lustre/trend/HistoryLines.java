package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of a history file, as bytes: one that is torn in the middle of a character spoils no other. The last one may lack its
 * end.
 */
final class HistoryLines {

    private final byte[] bytes;

    /** Where each line begins, and where the last one ends. */
    private final int[] bounds;

    HistoryLines(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        int[] found = new int[Math.max(2, (to - from) / 256)];
        int lines = 0;
        found[0] = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || i == to - 1) {
                if (++lines == found.length) {
                    found = Arrays.copyOf(found, 2 * lines);
                }
                found[lines] = i + 1;
            }
        }
        bounds = Arrays.copyOf(found, lines + 1);
    }

    int count() {
        return bounds.length - 1;
    }

    /**
     * Reads all, several at a time.
     *
     * @param before how many lines of the file there are before the first
     */
    HistoryFile.Contents read(int before) {
        List<Object> read = IntStream.range(0, count())
                .parallel()
                .filter(line -> !isBlank(line))
                .mapToObj(line -> read(line, before + line + 1))
                .toList();
        return new HistoryFile.Contents(all(read, HistoryEntry.class), all(read, String.class));
    }

    private static <T> List<T> all(List<Object> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private boolean isBlank(int line) {
        for (int i = bounds[line]; i < bounds[line + 1]; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The entry, or a sentence why the line is none. */
    private Object read(int line, int number) {
        try {
            return HistoryJson.read(bytes, bounds[line], bounds[line + 1] - bounds[line]);
        } catch (IllegalArgumentException e) {
            return "Line " + number + " of the history is skipped: " + e.getMessage();
        }
    }
}
