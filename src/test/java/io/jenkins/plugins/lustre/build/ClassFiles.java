package io.jenkins.plugins.lustre.build;

import io.jenkins.plugins.lustre.build.ClassFile.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Class files by name: those of directories or jars, with those of the JDK and the servlet API behind them. */
final class ClassFiles {
    private static final String SUFFIX = ".class";

    private final Map<String, Path> places = new TreeMap<>();
    private final Map<String, Optional<ClassFile>> known = new HashMap<>();

    /** All jars below some directories; the first one wins where two hold the same class. */
    static ClassFiles ofJarsIn(List<Path> directories) throws IOException {
        ClassFiles files = new ClassFiles();
        for (Path directory : directories) {
            try (Stream<Path> jars = Files.walk(directory)) {
                for (Path jar : jars.filter(path -> path.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    try (JarFile content = new JarFile(jar.toFile())) {
                        content.stream()
                                .map(entry -> entry.getName())
                                .filter(entry -> entry.endsWith(SUFFIX) && !entry.startsWith("META-INF/"))
                                .forEach(entry -> files.places.putIfAbsent(nameOf(entry), jar));
                    }
                }
            }
        }
        return files;
    }

    /** The classes that a compiler wrote below a directory. */
    static List<ClassFile> inDirectory(Path directory) throws IOException {
        List<ClassFile> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                all.add(ClassFile.read(Files.newInputStream(path)));
            }
        }
        return all;
    }

    /** Whether one of the jars has the class. */
    boolean holds(String name) {
        return places.containsKey(name);
    }

    /** The class of that name, of the jars or else of the JDK. */
    Optional<ClassFile> find(String name) {
        Optional<ClassFile> found = known.get(name);
        if (found == null) {
            found = load(name);
            known.put(name, found);
        }
        return found;
    }

    /** The class and everything that it extends or implements, nearest first; what cannot be found is left out. */
    Set<ClassFile> withSupertypes(String name) {
        Set<ClassFile> all = new LinkedHashSet<>();
        collect(name, all);
        return all;
    }

    /** Finds a method as the virtual machine would, in the class or above it. */
    Optional<Member> method(String owner, String name, String descriptor) {
        return withSupertypes(owner).stream()
                .flatMap(type -> type.method(name, descriptor).stream())
                .findFirst();
    }

    /** Finds a field as the virtual machine would, in the class or above it. */
    Optional<Member> field(String owner, String name, String descriptor) {
        return withSupertypes(owner).stream()
                .flatMap(type -> type.field(name, descriptor).stream())
                .findFirst();
    }

    private void collect(String name, Set<ClassFile> all) {
        find(name).filter(all::add).ifPresent(type -> type.supertypes().forEach(parent -> collect(parent, all)));
    }

    private Optional<ClassFile> load(String name) {
        Path jar = places.get(name);
        if (jar == null) {
            // the servlet API comes with the container inside the war; ours has the version that core names
            ClassLoader loader = name.startsWith("jakarta/servlet/")
                    ? ClassFiles.class.getClassLoader()
                    : ClassLoader.getPlatformClassLoader();
            return Optional.ofNullable(loader.getResourceAsStream(name + SUFFIX))
                    .map(ClassFile::read);
        }
        try (JarFile content = new JarFile(jar.toFile());
                InputStream bytes = content.getInputStream(content.getEntry(name + SUFFIX))) {
            return Optional.of(ClassFile.read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(jar + ": " + name, e);
        }
    }

    private static String nameOf(String entry) {
        return entry.substring(0, entry.length() - SUFFIX.length());
    }
}
