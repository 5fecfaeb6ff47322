package io.jenkins.plugins.lustre.central;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;

/**
 * What Stapler reads beside the classes, by names of files:
 *
 * <ul>
 *   <li>{@code <class>.stapler}: the parameter names of a constructor that data are bound to;
 *   <li>{@code <class>/<method>.stapler}: the parameter names of a method that is called with query parameters;
 *   <li>{@code <class>.javadoc}: what is said of the exported properties of a class;
 *   <li>{@code META-INF/exposed.stapler-beans}: the classes that have exported properties.
 * </ul>
 */
final class StaplerFiles {
    private static final String SUFFIX = ".stapler";
    private static final String BEANS = "META-INF/exposed.stapler-beans";

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Properties> comments = new TreeMap<>();
    private final Set<String> beans = new TreeSet<>();

    void look(RoundEnvironment round, Elements elements) {
        for (Element constructor : round.getElementsAnnotatedWith(DataBoundConstructor.class)) {
            texts.put(path(constructor) + SUFFIX, "constructor=" + parameters(constructor) + "\n");
        }
        for (Element parameter : round.getElementsAnnotatedWith(QueryParameter.class)) {
            Element method = parameter.getEnclosingElement();
            texts.put(path(method) + "/" + method.getSimpleName() + SUFFIX, parameters(method));
        }
        for (Element exported : round.getElementsAnnotatedWith(Exported.class)) {
            beans.add(type(exported).getQualifiedName().toString());
            Properties properties = comments.computeIfAbsent(path(exported) + ".javadoc", file -> new Properties());
            String comment = elements.getDocComment(exported);
            if (comment != null) {
                properties.setProperty(exported.getSimpleName().toString(), comment);
            }
        }
    }

    /** The files' texts. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(texts);
        comments.forEach((file, properties) -> files.put(file, text(properties)));
        if (!beans.isEmpty()) {
            files.put(BEANS, String.join("\n", beans) + "\n");
        }
        return files;
    }

    /** Without the comment that tells the time, and sorted, so that the same source makes the same file. */
    private static String text(Properties properties) {
        StringWriter writer = new StringWriter();
        try {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String parameters(Element method) {
        return ((ExecutableElement) method)
                .getParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .collect(Collectors.joining(","));
    }

    private static TypeElement type(Element member) {
        return (TypeElement) member.getEnclosingElement();
    }

    private static String path(Element member) {
        return type(member).getQualifiedName().toString().replace('.', '/');
    }
}
