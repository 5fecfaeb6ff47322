package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir
    Path directory;

    private HistoryFile history;

    @BeforeEach
    void file() {
        history = new HistoryFile(directory.resolve("lustre/history.jsonl"));
    }

    @Test
    void isEmptyBeforeTheFirstEntry() throws IOException {
        assertThat(history.exists()).isFalse();
        assertThat(history.read()).isEqualTo(new HistoryFile.Contents(List.of(), List.of()));
    }

    @Test
    void givesBackWhatWasAppended() throws IOException {
        HistoryEntry judged = Rules.parse(List.of("drop 10 %", "write >= 1 MB/s"), Severity.FAILURE)
                .judge(Entries.of(2, 1.1e9, "c5n.xlarge"), List.of());

        assertThat(history.append(Entries.of(1, 1e9, "c5n.xlarge"))).isTrue();
        assertThat(history.append(judged.accepted(true, "alice"))).isTrue();

        assertThat(history.read().entries())
                .containsExactly(Entries.of(1, 1e9, "c5n.xlarge"), judged.accepted(true, "alice"));
    }

    @Test
    void addsTheSameBenchmarkOfTheSameBuildOnce() throws IOException {
        history.append(Entries.of(1, 1e9, "c5n.xlarge"));

        assertThat(history.append(Entries.of(1, 2e9, "c5n.xlarge"))).isFalse();

        assertThat(history.read().entries()).containsExactly(Entries.of(1, 1e9, "c5n.xlarge"));
    }

    @Test
    void losesNothingButTheTornLineWhereverAnAppendIsCutOff() throws IOException {
        history.append(Entries.of(1, 1e9, "c5n.xlarge"));
        byte[] before = Files.readAllBytes(history.path());
        byte[] line = (HistoryJson.line(Entries.of(2, 1.1e9, "c5n.xlärge")) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= line.length; cut++) {
            Path file = directory.resolve("cut-" + cut + ".jsonl");
            Files.write(file, before);
            Files.write(file, Arrays.copyOf(line, cut), StandardOpenOption.APPEND);
            HistoryFile torn = new HistoryFile(file);
            torn.append(Entries.of(3, 1.2e9, "c5n.xlarge"));

            boolean whole = cut >= line.length - 1;
            HistoryFile.Contents read = torn.read();
            assertThat(read.entries())
                    .as("cut after %d bytes", cut)
                    .extracting(HistoryEntry::build)
                    .containsExactly(whole ? new Integer[] {1, 2, 3} : new Integer[] {1, 3});
            assertThat(read.skipped()).as("cut after %d bytes", cut).hasSize(whole || cut == 0 ? 0 : 1);
            if (!read.skipped().isEmpty()) {
                assertThat(read.skipped().get(0)).startsWith("Line 2 of the history is skipped: ");
            }
            Files.delete(file);
        }
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                int build = i;
                writers.add(() -> new HistoryFile(history.path()).append(Entries.of(build, 1e9, "c5n.xlarge")));
            }
            for (Future<Boolean> written : pool.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(history.read().entries()).hasSize(40);
        assertThat(history.read().skipped()).isEmpty();
    }

    @Test
    void aRewriteChangesEntriesAndDropsTornLines() throws IOException {
        history.append(Entries.of(1, 1e9, "c5n.xlarge"));
        Files.writeString(history.path(), "{\"build\":2,\"na", StandardOpenOption.APPEND);

        history.rewrite(entries ->
                entries.stream().map(entry -> entry.accepted(true, "alice")).toList());

        assertThat(history.read().entries())
                .containsExactly(Entries.of(1, 1e9, "c5n.xlarge").accepted(true, "alice"));
        assertThat(history.read().skipped()).isEmpty();
        try (var files = Files.list(history.path().getParent())) {
            assertThat(files).containsExactly(history.path());
        }
    }

    @Test
    void readsEntriesOfOtherVersions() throws IOException {
        Files.createDirectories(history.path().getParent());
        Files.writeString(history.path(), """
                {"schemaVersion":9,"build":7,"id":"x","name":"n","time":"2026-01-01T00:00:00Z","new":{},"rows":[\
                {"tool":"fio","operation":"write","repetitions":[{"rate":5}],\
                "verdicts":[{"gate":"oracle","outcome":"amazing","explanation":"?"}]}]}
                """);

        HistoryEntry entry = history.read().entries().get(0);

        assertThat(entry.build()).isEqualTo(7);
        assertThat(entry.newBaseline()).isFalse();
        assertThat(entry.outcome()).isEqualTo(Outcome.INACTIVE);
    }
}
