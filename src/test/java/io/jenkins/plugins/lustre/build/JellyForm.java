package io.jenkins.plugins.lustre.build;

import io.jenkins.plugins.lustre.steps.LustreStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The form of a class: its {@code config.jelly} with what that includes.
 *
 * @param type whose form it is
 */
record JellyForm(Class<?> type) {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The forms of all classes. */
    static Stream<JellyForm> all() throws IOException {
        return files("config.jelly")
                .map(Path::getParent)
                .map(folder -> new JellyForm(
                        type(RESOURCES.relativize(folder).toString().replace('/', '.'))));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, JellyForm.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a form of a class that there is not: " + name, e);
        }
    }

    /** Resources whose file name matches. */
    static Stream<Path> files(String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> matcher.matches(file.getFileName())).sorted().toList().stream();
        }
    }

    /** All elements of an XML file, in their order. */
    static List<Element> elements(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            List<Element> elements = new ArrayList<>();
            collect(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), elements);
            return elements;
        } catch (SAXException e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Element element, List<Element> elements) {
        elements.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, elements);
            }
        }
    }

    /** The fields of this form and of the views that it includes. */
    Set<String> fields() throws IOException {
        Set<String> fields = new TreeSet<>();
        fields(folder(type).resolve("config.jelly"), fields);
        return fields;
    }

    private static void fields(Path view, Set<String> fields) throws IOException {
        for (Element element : elements(view)) {
            if (element.hasAttribute("field")) {
                fields.add(element.getAttribute("field"));
            }
            if (includesKnown(element)) {
                fields(folder(type(element.getAttribute("class"))).resolve(element.getAttribute("page")), fields);
            }
        }
    }

    /** Whether it includes a view of a class that it names; a builder's form is that of its step, which has been read. */
    private static boolean includesKnown(Element element) {
        return element.getNodeName().equals("st:include") && element.hasAttribute("class");
    }

    boolean hasProperty(String field) {
        String suffix = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return Stream.of(type.getMethods())
                .anyMatch(method -> method.getName().equals("get" + suffix)
                        || method.getName().equals("is" + suffix));
    }

    /**
     * What a form has to be able to set: parameters of the data-bound constructor, and data-bound setters. What keeps its
     * options in a step has the form of that step, which is read for itself.
     */
    Set<String> boundProperties() {
        Set<String> names = new TreeSet<>();
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.isAnnotationPresent(DataBoundConstructor.class)) {
                Stream.of(constructor.getParameters())
                        .filter(parameter -> !LustreStep.class.isAssignableFrom(parameter.getType()))
                        .map(Parameter::getName)
                        .forEach(names::add);
            }
        }
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(DataBoundSetter.class)) {
                names.add(Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4));
            }
        }
        return names;
    }

    /** The help of a field: of this class, of one whose form it includes, or of a superclass of them. */
    Optional<Path> help(String field) throws IOException {
        Set<Class<?>> owners = new LinkedHashSet<>();
        owners.add(type);
        for (Element element : elements(folder(type).resolve("config.jelly"))) {
            if (includesKnown(element)) {
                owners.add(type(element.getAttribute("class")));
            }
        }
        for (Class<?> owner : owners) {
            for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
                Path help = folder(c).resolve("help-" + field + ".html");
                if (Files.exists(help)) {
                    return Optional.of(help);
                }
            }
        }
        return Optional.empty();
    }

    boolean isExplainedBy(Path help, String field) {
        try {
            return fields().contains(field) && help(field).filter(help::equals).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Class<?> type) {
        return RESOURCES.resolve(type.getName().replace('.', '/'));
    }
}
