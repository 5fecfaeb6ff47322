package io.jenkins.plugins.lustre.build;

import java.io.IOException;
import java.nio.file.Path;

/** Where things lie in the repository, whichever of the two builds runs the tests. */
final class Repository {
    private Repository() {}

    /** The top directory: {@code central/plugin} reaches the sources through a link. */
    static Path root() throws IOException {
        return Path.of("src").toRealPath().getParent();
    }

    /** What javac made of {@code src/main/java} in this build. */
    static Path classes() {
        return Path.of("target", "classes");
    }
}
