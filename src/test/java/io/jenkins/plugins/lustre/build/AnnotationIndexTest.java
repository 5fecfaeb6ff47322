package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Extension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A controller finds extensions, symbols and terminators in the index files that annotation processors write. A class
 * that is missing there simply does not exist for it, without a word in any log.
 */
class AnnotationIndexTest {
    private static final String ROOT = "io.jenkins.plugins.lustre.";

    @Test
    void everyExtensionOfTheListIsIndexed() throws IOException {
        try (InputStream list = AnnotationIndexTest.class.getResourceAsStream("extensions.txt")) {
            Set<String> expected = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
            assertThat(extensions())
                    .as("extensions that a controller finds")
                    .containsAll(expected.stream().map(name -> ROOT + name).toList());
        }
    }

    @Test
    void everyExtensionOfTheClassFilesIsIndexed() throws IOException {
        assertThat(extensions()).as("extensions that a controller finds").isEqualTo(annotated("hudson/Extension"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.jenkinsci.Symbol", "hudson.init.Terminator", "hudson.init.Initializer"})
    void everyOtherIndexedAnnotationIsInItsIndex(String annotation) throws IOException {
        Path index = Repository.classes().resolve("META-INF/services/annotations/" + annotation);
        Set<String> listed = Files.exists(index) ? new TreeSet<>(Files.readAllLines(index)) : Set.of();
        assertThat(listed).isEqualTo(annotated(annotation.replace('.', '/')));
    }

    private static Set<String> extensions() {
        return StreamSupport.stream(
                        Index.load(Extension.class, Object.class, AnnotationIndexTest.class.getClassLoader())
                                .spliterator(),
                        false)
                .map(IndexItem::className)
                .filter(name -> name.startsWith(ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> annotated(String annotation) throws IOException {
        return ClassFiles.inDirectory(Repository.classes()).stream()
                .filter(type -> type.annotations().contains(annotation))
                .map(type -> type.name().replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
