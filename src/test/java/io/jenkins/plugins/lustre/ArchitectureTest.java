package io.jenkins.plugins.lustre;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws the rooms of the plugin and holds the code to them. */
class ArchitectureTest {
    private static final String ROOT = "io.jenkins.plugins.lustre";
    private static final int LONGEST_CLASS = 400;

    /** Rooms that know nothing of Jenkins, each with the rooms that it may use. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "model", Set.of(),
            "operation", Set.of("model"),
            "ssh", Set.of("operation", "model"),
            "cloud", Set.of("operation", "model"),
            "bench", Set.of("model"),
            "trend", Set.of("bench", "model"),
            "host", Set.of("ssh", "operation", "bench", "model"),
            "lifecycle", Set.of("host", "trend", "bench", "cloud", "ssh", "operation", "model"));

    /** Rooms that speak to Jenkins, from the top down: each may use those after it and everything below the line. */
    private static final List<String> ABOVE = List.of("freestyle", "steps", "config", "report", "controller");

    private static final JavaClasses CLASSES = mainClasses();

    @ParameterizedTest
    @MethodSource("rooms")
    void arrowsOnlyGoDown(String room, Set<String> allowed) {
        String[] forbidden = rooms().map(arguments -> (String) arguments[0])
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("'" + room + "' may use " + new TreeSet<>(allowed) + " alone")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nothingBelowTheLineKnowsJenkins() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BELOW.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "hudson..",
                        "jenkins..",
                        "org.kohsuke..",
                        "org.jenkinsci..",
                        "org.jvnet..",
                        "com.cloudbees..",
                        "jakarta.servlet..",
                        "net.sf.json..",
                        "io.jenkins.plugins.util..",
                        "io.jenkins.plugins.echarts..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyClassLivesInARoom() {
        Set<String> rooms = new TreeSet<>(BELOW.keySet());
        rooms.addAll(ABOVE);
        assertThat(CLASSES)
                .as("main classes outside of the rooms %s", rooms)
                .allMatch(type -> type.getPackageName().equals(ROOT)
                        || rooms.contains(type.getPackageName()
                                .substring(ROOT.length() + 1)
                                .split("\\.")[0]));
    }

    @Test
    void noClassIsTooLong() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    try (Stream<String> lines = Files.lines(file)) {
                        long count = lines.count();
                        if (count > LONGEST_CLASS) {
                            tooLong.put(file.toString(), count);
                        }
                    }
                }
            }
        }
        assertThat(tooLong).as("files of more than %d lines", LONGEST_CLASS).isEmpty();
    }

    @Test
    void theRulesSeeTheClasses() {
        assertThat(CLASSES).as("imported main classes").isNotEmpty();
    }

    private static JavaClasses mainClasses() {
        // The names of foreign types are all that the rules look at: reading the whole AWS SDK would take a minute.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    private static Stream<Object[]> rooms() {
        Stream<Object[]> below = BELOW.entrySet().stream().map(room -> new Object[] {room.getKey(), room.getValue()});
        Stream<Object[]> above = ABOVE.stream().map(room -> {
            Set<String> allowed = new TreeSet<>(BELOW.keySet());
            allowed.addAll(ABOVE.subList(ABOVE.indexOf(room) + 1, ABOVE.size()));
            return new Object[] {room, allowed};
        });
        return Stream.concat(below, above);
    }

    private static String packageOf(String room) {
        return ROOT + "." + room + "..";
    }
}
