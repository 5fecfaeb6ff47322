package io.jenkins.plugins.lustre.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jars of a real Jenkins and its plugins, where {@code -Djenkins.jars=DIR[:DIR...]} names them. */
final class RealJars {
    private static final String PROPERTY = "jenkins.jars";

    private RealJars() {}

    /** Empty, with a line on the console, where nobody named a directory. */
    static Optional<ClassFiles> find(String whatIsLeftOut) throws IOException {
        String named = System.getProperty(PROPERTY, "");
        if (named.isBlank()) {
            System.out.println("Left out: " + whatIsLeftOut + ". Name a directory with the jars of Jenkins and of the"
                    + " plugins that ours depends on: -D" + PROPERTY + "=DIR");
            return Optional.empty();
        }
        List<Path> directories =
                Stream.of(named.split(File.pathSeparator)).map(Path::of).toList();
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new IOException("-D" + PROPERTY + ": no such directory: " + directory.toAbsolutePath());
            }
        }
        return Optional.of(ClassFiles.ofJarsIn(directories));
    }
}
