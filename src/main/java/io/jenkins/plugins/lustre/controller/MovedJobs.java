package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The present full names of jobs that were renamed or moved, by their earlier ones, in a file. Tags of stacks and notes of
 * operations have the name that a job had then.
 */
final class MovedJobs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};

    private final Path file;

    /** @param file need not exist */
    MovedJobs(Path file) {
        this.file = file;
    }

    /** Those of this controller. */
    static MovedJobs here() {
        return new MovedJobs(ControllerIdentity.directory().resolve("moved-jobs.json"));
    }

    /** The present names by the earlier ones, also those of several moves ago. */
    Map<String, String> names() throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), NAMES) : Map.of();
    }

    void moved(String from, String to) throws IOException {
        change(names -> {
            names.replaceAll((earlier, now) -> now.equals(from) ? to : now);
            names.put(from, to);
            names.remove(to);
            return names;
        });
    }

    void deleted(String name) throws IOException {
        if (names().containsValue(name)) {
            change(names -> {
                names.values().removeIf(name::equals);
                return names;
            });
        }
    }

    /** One at a time: moving a folder tells of each of its jobs. */
    private void change(UnaryOperator<Map<String, String>> change) throws IOException {
        synchronized (MovedJobs.class) {
            WholeFile.write(file, JSON.writeValueAsBytes(change.apply(new TreeMap<>(names()))));
        }
    }

    /** Listens for jobs that move. */
    @Extension
    public static final class Listener extends ItemListener {

        private static final Logger LOGGER = Logger.getLogger(MovedJobs.class.getName());

        @Override
        public void onLocationChanged(Item item, String oldFullName, String newFullName) {
            if (item instanceof Job) {
                try {
                    here().moved(oldFullName, newFullName);
                    RunningOperations.moved(RunningOperations.directory(), oldFullName, newFullName);
                } catch (IOException e) {
                    LOGGER.log(
                            Level.WARNING,
                            e,
                            () -> "Lustre clusters of the job " + oldFullName
                                    + " are not found any more under its new name " + newFullName);
                }
            }
        }

        @Override
        public void onDeleted(Item item) {
            if (item instanceof Job) {
                try {
                    here().deleted(item.getFullName());
                } catch (IOException e) {
                    LOGGER.log(Level.WARNING, e, () -> "cannot forget the earlier names of " + item.getFullName());
                }
            }
        }
    }
}
