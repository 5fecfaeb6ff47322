package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is renamed or moved keeps its clusters and what its builds left. */
class MovedJobsTest {

    @TempDir
    Path directory;

    private MovedJobs jobs;

    @BeforeEach
    void begin() {
        jobs = new MovedJobs(directory.resolve("lustre/moved-jobs.json"));
    }

    @Test
    void allEarlierNamesLeadToThePresentOne() throws IOException {
        assertThat(jobs.names()).isEmpty();
        jobs.moved("nightly", "night");
        jobs.moved("night", "team/night");
        jobs.moved("other", "another");

        assertThat(jobs.names()).isEqualTo(Map.of("nightly", "team/night", "night", "team/night", "other", "another"));
    }

    @Test
    void aJobThatGetsItsNameBackIsFoundByItAndByTheOneBetween() throws IOException {
        jobs.moved("nightly", "night");
        jobs.moved("night", "nightly");

        assertThat(jobs.names()).isEqualTo(Map.of("night", "nightly"));
    }

    @Test
    void earlierNamesOfADeletedJobAreForgotten() throws IOException {
        jobs.moved("nightly", "night");
        jobs.moved("other", "another");
        jobs.deleted("night");
        jobs.deleted("unheard-of");

        assertThat(jobs.names()).isEqualTo(Map.of("other", "another"));
    }

    @Test
    void operationsThatHaveNotEndedFollowTheirJobAndNoOther() throws IOException {
        new RunningOperations(directory, "nightly#7").add("one");
        new RunningOperations(directory, "nightly#17").add("two");
        new RunningOperations(directory, "nightly2#7").add("three");
        RunningOperations.moved(directory, "nightly", "team/night");

        assertThat(RunningOperations.all(directory))
                .isEqualTo(Map.of("one", "team/night#7", "two", "team/night#17", "three", "nightly2#7"));
    }
}
