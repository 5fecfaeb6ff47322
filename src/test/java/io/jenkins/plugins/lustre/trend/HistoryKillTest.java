package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed in the middle of its work. */
class HistoryKillTest {

    /** A JVM for each: {@code -Dhistory.kills=200} for a thorough run. */
    private static final int KILLS = Integer.getInteger("history.kills", 3);

    @TempDir
    Path directory;

    /** Appends entries until it is killed, and tells each that it has written. */
    static final class Writer {
        public static void main(String[] args) throws IOException {
            HistoryFile history = new HistoryFile(Path.of(args[0]));
            for (int build = Integer.parseInt(args[1]); ; build++) {
                history.append(Entries.of(build, 1e9 + build, "c5n.xlarge"));
                System.out.println(build);
                System.out.flush();
            }
        }
    }

    @Test
    void everyEntryThatWasReportedAsWrittenIsThereAfterTheWriterWasKilled() throws Exception {
        Path file = directory.resolve("history.jsonl");
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int last = killAfter(file, next, 1 + 7 * kill % 23);
            HistoryFile.Contents read = new HistoryFile(file).read();
            assertThat(read.entries())
                    .extracting(HistoryEntry::build)
                    .containsAll(IntStream.rangeClosed(1, last).boxed().toList())
                    .doesNotHaveDuplicates();
            assertThat(read.skipped()).hasSizeLessThanOrEqualTo(kill + 1);
            next = read.entries().stream().mapToInt(HistoryEntry::build).max().orElse(0) + 1;
        }
    }

    /** @return the last entry that the writer told of before it was killed */
    private static int killAfter(Path file, int first, int lines) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        Integer.toString(first)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = first - 1;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                last = Integer.parseInt(Objects.requireNonNull(told.readLine(), "the writer ended by itself"));
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return last;
    }
}
