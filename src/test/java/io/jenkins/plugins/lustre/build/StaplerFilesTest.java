package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;

/** What Stapler's annotation processors write beside the classes is there in both builds, and right. */
class StaplerFilesTest {

    private static final Path CLASSES = Repository.classes();

    @Test
    void everyDataBoundConstructorIsDescribed() {
        Map<String, String> expected = new TreeMap<>();
        classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                .filter(constructor -> constructor.isAnnotationPresent(DataBoundConstructor.class))
                .forEach(constructor ->
                        expected.put(path(constructor.getDeclaringClass()) + ".stapler", names(constructor)));
        assertThat(expected).containsKey("io/jenkins/plugins/lustre/steps/ProvisionStep.stapler");
        expected.forEach((file, names) ->
                assertThat(properties(file).getProperty("constructor")).as(file).isEqualTo(names));
    }

    /** Stapler's processor writes one file where methods of one name in several classes have the same parameters. */
    @Test
    void everyMethodThatTakesQueryParametersIsDescribed() throws IOException {
        List<Method> methods = classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isBridge() && takesQueryParameters(method))
                .toList();
        Map<String, List<Method>> alike =
                methods.stream().collect(Collectors.groupingBy(method -> method.getName() + names(method)));
        assertThat(alike).hasSizeGreaterThan(15);
        assertThat(alike.values()).allSatisfy(same -> assertThat(same).anyMatch(m -> Files.exists(file(m))));
        for (Method method : methods) {
            if (Files.exists(file(method))) {
                assertThat(Files.readString(file(method))).as(method.toString()).isEqualTo(names(method));
            }
        }
    }

    @Test
    void everyClassWithExportedPropertiesIsListedAndDocumented() throws IOException {
        Set<String> exposed = classes()
                .filter(type -> Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Exported.class)))
                .map(Class::getCanonicalName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exposed).contains("io.jenkins.plugins.lustre.report.FigureView");
        assertThat(Files.readAllLines(CLASSES.resolve("META-INF/exposed.stapler-beans")))
                .containsExactlyElementsOf(exposed);
        exposed.forEach(type ->
                assertThat(CLASSES.resolve(type.replace('.', '/') + ".javadoc")).exists());
    }

    private static Stream<Class<?>> classes() {
        try {
            return ClassFiles.inDirectory(CLASSES).stream().map(type -> load(type.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, StaplerFilesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takesQueryParameters(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(p -> p.isAnnotationPresent(QueryParameter.class));
    }

    private static String names(Executable executable) {
        return Arrays.stream(executable.getParameters()).map(Parameter::getName).collect(Collectors.joining(","));
    }

    private static String path(Class<?> type) {
        return type.getCanonicalName().replace('.', '/');
    }

    private static Path file(Method method) {
        return CLASSES.resolve(path(method.getDeclaringClass())).resolve(method.getName() + ".stapler");
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(CLASSES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
