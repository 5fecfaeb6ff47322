package io.jenkins.plugins.lustre.demo;

import io.jenkins.plugins.lustre.controller.ReadOutput;
import io.jenkins.plugins.lustre.controller.Workspace;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** A directory as a build's workspace. */
record LabWorkspace(Path root) implements Workspace {

    @Override
    public String name() {
        return root.toString();
    }

    /** As Ant, where two stars also stand for no folder. */
    @Override
    public List<String> files(String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "{**/,}"));
        Files.createDirectories(root);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(matcher::matches)
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public String read(String file, ReadOutput how) throws IOException {
        return how.invoke(root.resolve(file).toFile(), null);
    }

    /** What {@code writeFile} does. */
    void write(String file, String text) throws IOException {
        Path target = root.resolve(file).normalize();
        if (!target.startsWith(root)) {
            throw new IOException(file + " lies outside the workspace");
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
