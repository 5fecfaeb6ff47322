package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The directory of commands that stand in for what needs a kernel module or root. */
final class LabShims {
    private LabShims() {}

    /** Copies the shims, executable, into a new directory. */
    static void install(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Path shim : sources()) {
            Path copy = directory.resolve(shim.getFileName().toString());
            Files.copy(shim, copy);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static List<Path> sources() throws IOException {
        try {
            URI uri = LabShims.class.getResource("shims/shim-lib.sh").toURI();
            try (Stream<Path> files = Files.list(Path.of(uri).getParent())) {
                return files.sorted().toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
