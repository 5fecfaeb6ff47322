package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.OperationCodec;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an earlier version saved is still picked up. The files are states of the guide's job, kept as they were written;
 * a new format gets a directory of its own, and these stay.
 */
class SavedOperationsTest {

    @TempDir
    Path directory;

    static List<Path> files() throws Exception {
        Path root = Path.of(SavedOperationsTest.class.getResource("saved").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndSaysTheSame(Path file) throws IOException {
        Files.copy(file, directory.resolve("op.json"));
        OperationStore store = new OperationStore(directory, new OperationCodec(LifecycleKinds.all()));
        LiveSession session = new LiveSession(
                InstantSource.system(),
                PrintedLog.open(store, "op", () -> System.out),
                Executors.newSingleThreadExecutor(),
                Map.of());
        OperationRun<?> run = OperationRun.resume(store, "op", session);
        boolean ended = new ObjectMapper()
                .readTree(file.toFile())
                .path("state")
                .asText()
                .matches("SUCCEEDED|FAILED|CANCELLED");
        assertThat(run.outcome().isPresent()).isEqualTo(ended);
    }
}
