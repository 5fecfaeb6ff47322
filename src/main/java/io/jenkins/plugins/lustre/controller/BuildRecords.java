package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.operation.WholeFile;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.HistoryJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that builds keep of their benchmarks: {@code <build>/lustre/<id>.record.json}. */
public final class BuildRecords {

    private static final Logger LOGGER = Logger.getLogger(BuildRecords.class.getName());
    private static final String SUFFIX = ".record.json";
    private static final Comparator<HistoryEntry> AS_MEASURED =
            Comparator.comparing((HistoryEntry entry) -> entry.record().time()).thenComparing(HistoryEntry::build);

    private final Path directory;

    /** @param directory the build's {@code lustre} directory */
    public BuildRecords(Path directory) {
        this.directory = directory;
    }

    /** The history of a job by its root directory. */
    public static HistoryFile history(Path job) {
        return new HistoryFile(job.resolve("lustre").resolve("history.jsonl"));
    }

    /** Keeps an entry; when this returns it is on disk, whole. */
    public void save(HistoryEntry entry) throws IOException {
        WholeFile.write(
                directory.resolve(entry.id() + SUFFIX),
                HistoryJson.pretty(entry).getBytes(StandardCharsets.UTF_8));
    }

    /** What was kept of a benchmark before. */
    public Optional<HistoryEntry> find(String id) throws IOException {
        Path file = directory.resolve(id + SUFFIX);
        return Files.exists(file)
                ? Optional.of(HistoryJson.read(Files.readString(file, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** Whether there is any record, without reading one. */
    public boolean exist() {
        return !files().isEmpty();
    }

    /** All records of the build in the order in which they were measured; one that cannot be read is logged. */
    public List<HistoryEntry> all() {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            try {
                entries.add(HistoryJson.read(Files.readString(file, StandardCharsets.UTF_8)));
            } catch (IOException | IllegalArgumentException e) {
                LOGGER.log(Level.WARNING, e, () -> "cannot read " + file);
            }
        }
        entries.sort(AS_MEASURED);
        return entries;
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "cannot look for records in " + directory);
            return List.of();
        }
    }

    /**
     * Changes the entries of a history, and the records of those builds that are still there.
     *
     * @param builds the directory of the job's builds
     * @param change from all entries to all entries
     */
    public static void change(HistoryFile history, Path builds, UnaryOperator<List<HistoryEntry>> change)
            throws IOException {
        rebuild(history, builds);
        List<HistoryEntry> changed = new ArrayList<>();
        history.rewrite(known -> {
            List<HistoryEntry> all = change.apply(known);
            Set<HistoryEntry> before = Collections.newSetFromMap(new IdentityHashMap<>());
            before.addAll(known);
            all.stream().filter(entry -> !before.contains(entry)).forEach(changed::add);
            return all;
        });
        for (HistoryEntry entry : changed) {
            BuildRecords records = new BuildRecords(
                    builds.resolve(Integer.toString(entry.build())).resolve("lustre"));
            if (records.find(entry.id()).isPresent()) {
                records.save(entry);
            }
        }
    }

    /**
     * Adds to a history what builds have kept and it has not; what it has of builds that are gone stays.
     *
     * @param builds the directory of the job's builds
     */
    public static void rebuild(HistoryFile history, Path builds) throws IOException {
        List<HistoryEntry> kept = new ArrayList<>();
        try (Stream<Path> directories = Files.list(builds)) {
            // Only directories of builds: older releases of Jenkins left links to them beside.
            directories
                    .filter(d -> d.getFileName().toString().matches("\\d+") && !Files.isSymbolicLink(d))
                    .forEach(d -> kept.addAll(new BuildRecords(d.resolve("lustre")).all()));
        }
        history.rewrite(known -> {
            List<HistoryEntry> all = new ArrayList<>(known);
            Set<String> there = known.stream().map(BuildRecords::key).collect(Collectors.toSet());
            kept.stream().filter(entry -> !there.contains(key(entry))).forEach(all::add);
            all.sort(AS_MEASURED);
            return all;
        });
    }

    private static String key(HistoryEntry entry) {
        return entry.build() + " " + entry.id();
    }
}
