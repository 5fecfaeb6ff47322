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
    private static final int KILLS = Integer.getInteger("history.kills", 20);

    /** Each writer appends this often at most before it is killed. */
    private static final int MOST_APPENDS = 4;

    @TempDir
    Path directory;

    /** Once it is told the first build, it appends entries until it is killed, and tells each that it has written. */
    static final class Writer {
        public static void main(String[] args) throws IOException {
            HistoryFile history = new HistoryFile(Path.of(args[0]));
            int first = Integer.parseInt(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
            for (int build = first; ; build++) {
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
        Process writer = start(file);
        for (int kill = 0; kill < KILLS; kill++) {
            // The next one starts while this one writes: starting takes longer than writing.
            Process following = start(file);
            try {
                int last = killAfter(writer, next, 1 + kill % MOST_APPENDS);
                HistoryFile.Contents read = new HistoryFile(file).read();
                assertThat(read.entries())
                        .extracting(HistoryEntry::build)
                        .containsAll(IntStream.rangeClosed(1, last).boxed().toList())
                        .doesNotHaveDuplicates();
                assertThat(read.skipped()).hasSizeLessThanOrEqualTo(kill + 1);
                next = read.entries().stream()
                                .mapToInt(HistoryEntry::build)
                                .max()
                                .orElse(0)
                        + 1;
            } finally {
                writer.destroyForcibly().waitFor();
                writer = following;
            }
        }
        writer.destroyForcibly().waitFor();
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @return the last entry that the writer told of before it was killed */
    private static int killAfter(Process writer, int first, int lines) throws IOException, InterruptedException {
        writer.getOutputStream().write((first + "\n").getBytes(StandardCharsets.UTF_8));
        writer.getOutputStream().flush();
        int last = first - 1;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                last = Integer.parseInt(Objects.requireNonNull(told.readLine(), "the writer ended by itself"));
            }
            writer.destroyForcibly().waitFor();
        }
        return last;
    }
}
