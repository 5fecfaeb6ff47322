package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactNamesTest {

    @TempDir
    Path directory;

    @Test
    void theFirstStackHasThePlainNameAndNoneTakesAnothers() throws IOException {
        assertThat(names().template("scratch")).isEqualTo("lustre");
        assertThat(names().template("bench")).isEqualTo("lustre-stack-bench");
        assertThat(names().template("scratch")).isEqualTo("lustre");
        assertThat(names().template("bench")).isEqualTo("lustre-stack-bench");
    }

    @Test
    void benchesOfTheSameNameAreNumbered() throws IOException {
        assertThat(names().bench("id1", "lustre-bench")).isEqualTo("lustre-bench");
        assertThat(names().bench("id2", "lustre-bench")).isEqualTo("lustre-bench-2");
        assertThat(names().bench("id3", "lustre-bench-night")).isEqualTo("lustre-bench-night");
        assertThat(names().bench("id4", "lustre-bench")).isEqualTo("lustre-bench-3");
        assertThat(names().bench("id2", "lustre-bench")).as("the same again").isEqualTo("lustre-bench-2");
    }

    @Test
    void aBenchThatIsCalledLikeANumberTakesNoOthersFiles() throws IOException {
        assertThat(names().bench("id1", "lustre-bench-2")).isEqualTo("lustre-bench-2");
        assertThat(names().bench("id2", "lustre-bench")).isEqualTo("lustre-bench");
        assertThat(names().bench("id3", "lustre-bench")).isEqualTo("lustre-bench-3");
    }

    /** As after a restart of the controller. */
    private ArtifactNames names() {
        return new ArtifactNames(directory);
    }
}
