package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.build.Pom.Dependency;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds pom.xml and central/ together: the same set of things, at the versions of central/versions.lock. */
class PomEqualityTest {
    /** In test scope of central/ alone: the parent POM or core gives it to the other build. */
    private static final List<String> GIVEN_BY_PARENT_OR_CORE =
            List.of("org.junit.jupiter:junit-jupiter", "org.codehaus.groovy:groovy-all");

    private final Path root = Repository.root();
    private final Pom standard = Pom.read(root.resolve("pom.xml"));
    private final Pom aggregator = Pom.read(root.resolve("central/pom.xml"));
    private final Pom central = Pom.read(root.resolve("central/plugin/pom.xml"));
    private final Properties lock = read(root.resolve("central/versions.lock"));

    PomEqualityTest() throws IOException {}

    @Test
    void theStandardPomIsMadeForTheLockedBaseline() {
        assertThat(standard.text("parent", "version")).isEqualTo(lock.getProperty("parent"));
        assertThat(standard.resolve("${jenkins.version}"))
                .isEqualTo(lock.getProperty("jenkins"))
                .isEqualTo(central.resolve("${jenkins.version}"));
        assertThat(standard.managedDependencies())
                .filteredOn(managed -> managed.groupId().equals("io.jenkins.tools.bom"))
                .singleElement()
                .satisfies(bom -> assertThat(bom.version()).isEqualTo(lock.getProperty("bom")));
    }

    @Test
    void bothBuildsDependOnTheSamePlugins() {
        List<Dependency> plugins = standard.dependencies().stream()
                .filter(dependency -> dependency.scope().equals("compile"))
                .toList();
        assertThat(plugins)
                .as("plugins that pom.xml depends on, versions left to the BOM")
                .allSatisfy(plugin -> assertThat(plugin.version()).isEmpty())
                .extracting(Dependency::key)
                .containsExactlyInAnyOrderElementsOf(locked("plugin.").keySet());
        assertThat(central.text("properties", "hpi.dependencies"))
                .isEqualTo(plugins.stream()
                        .map(plugin -> plugin.artifactId() + ":" + lock.getProperty("plugin." + plugin.key()))
                        .collect(Collectors.joining(",")));
    }

    @Test
    void centralCompilesAgainstTheLibrariesOfThosePlugins() {
        Map<String, String> properties = aggregator.properties();
        assertThat(properties).containsAllEntriesOf(locked("library.")).containsAllEntriesOf(locked("given."));
        List<String> plugins =
                standard.dependencies().stream().map(Dependency::artifactId).toList();
        assertThat(central.dependencies())
                .filteredOn(dependency -> !dependency.scope().equals("test"))
                .filteredOn(dependency -> !dependency.artifactId().equals("jenkins-api"))
                .allSatisfy(dependency -> {
                    String supplier = lock.getProperty("supplier." + dependency.key());
                    assertThat(dependency.scope())
                            .as("scope of %s, which %s supplies", dependency.key(), supplier)
                            .isEqualTo("provided");
                    assertThat(supplier).as("supplier of %s", dependency.key()).isNotNull();
                    assertThat(supplier).matches(name -> name.equals("core") || plugins.contains(name));
                });
    }

    @Test
    void bothBuildsTestWithTheSameLibraries() {
        assertThat(tests(central, aggregator, test -> !GIVEN_BY_PARENT_OR_CORE.contains(test.key())))
                .isEqualTo(tests(standard, standard, test -> !isJenkins(test)));
        assertThat(standard.properties().get("palantir-java-format.version"))
                .isEqualTo(aggregator.properties().get("palantir-java-format.version"));
    }

    @Test
    void bothBuildsCallThePluginTheSame() {
        assertThat(central.text("artifactId")).isEqualTo(standard.text("artifactId"));
        assertThat(central.text("name")).isEqualTo(standard.text("name"));
        assertThat(central.properties().get("hpi.groupId")).isEqualTo(standard.text("groupId"));
        assertThat(central.properties().get("hpi.url"))
                .isEqualTo(standard.text("url").replace("${project.artifactId}", standard.text("artifactId")));
    }

    private static Map<String, String> tests(Pom pom, Pom properties, Predicate<Dependency> which) {
        Map<String, String> versions = new TreeMap<>();
        pom.dependencies().stream()
                .filter(dependency -> dependency.scope().equals("test"))
                .filter(which)
                .forEach(dependency -> versions.put(dependency.key(), properties.resolve(dependency.version())));
        return versions;
    }

    private static boolean isJenkins(Dependency dependency) {
        return dependency.groupId().matches("(org\\.jenkins-ci|org\\.jenkinsci|io\\.jenkins)(\\..+)?");
    }

    private Map<String, String> locked(String prefix) {
        return lock.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), lock::getProperty));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return properties;
    }
}
