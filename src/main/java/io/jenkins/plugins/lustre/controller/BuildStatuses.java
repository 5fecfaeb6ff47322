package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jenkins.plugins.lustre.lifecycle.ClusterStatus;
import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** How a build saw its clusters: {@code <build>/lustre/<id>.status.json}. */
public final class BuildStatuses {

    private static final Logger LOGGER = Logger.getLogger(BuildStatuses.class.getName());
    private static final String SUFFIX = ".status.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path directory;

    /** @param directory the build's {@code lustre} directory */
    public BuildStatuses(Path directory) {
        this.directory = directory;
    }

    /** Keeps a look; the same again changes nothing. */
    public void save(String id, ClusterStatus status) throws IOException {
        WholeFile.write(directory.resolve(id + SUFFIX), JSON.writeValueAsBytes(status));
    }

    /** Whether there is any, without reading one. */
    public boolean exist() {
        return !files().isEmpty();
    }

    /** All looks of the build in their order; one that cannot be read is logged. */
    public List<ClusterStatus> all() {
        List<ClusterStatus> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                all.add(JSON.readValue(file.toFile(), ClusterStatus.class));
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, e, () -> "cannot read " + file);
            }
        }
        all.sort(Comparator.comparing(ClusterStatus::time));
        return all;
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "cannot look for statuses in " + directory);
            return List.of();
        }
    }
}
