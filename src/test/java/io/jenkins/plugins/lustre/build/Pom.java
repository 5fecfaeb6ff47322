package io.jenkins.plugins.lustre.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a POM itself says, without its parents. */
record Pom(Element project, Map<String, String> properties) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    /**
     * @param version empty where the POM names none
     * @param classifier empty for the main artifact
     * @param scope {@code compile} where the POM names none
     */
    record Dependency(String groupId, String artifactId, String version, String classifier, String scope) {
        String key() {
            return groupId + ":" + artifactId;
        }
    }

    static Pom read(Path file) throws IOException {
        try {
            Element project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            Map<String, String> properties = new TreeMap<>();
            for (Element list : children(project, "properties")) {
                for (Element property : children(list, null)) {
                    properties.put(
                            property.getTagName(), property.getTextContent().trim());
                }
            }
            return new Pom(project, properties);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    /** The text of the element at a path below the project; empty where there is none. */
    String text(String... path) {
        List<Element> at = List.of(project);
        for (String name : path) {
            at = at.stream()
                    .flatMap(element -> children(element, name).stream())
                    .toList();
        }
        return at.isEmpty() ? "" : resolve(at.get(0).getTextContent().trim());
    }

    List<Dependency> dependencies() {
        return dependenciesIn(project);
    }

    List<Dependency> managedDependencies() {
        return children(project, "dependencyManagement").stream()
                .flatMap(management -> dependenciesIn(management).stream())
                .toList();
    }

    /** Replaces the references to properties of this POM. */
    String resolve(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(match -> Matcher.quoteReplacement(
                properties.containsKey(match.group(1)) ? resolve(properties.get(match.group(1))) : match.group()));
    }

    private List<Dependency> dependenciesIn(Element parent) {
        return children(parent, "dependencies").stream()
                .flatMap(list -> children(list, "dependency").stream())
                .map(dependency -> new Dependency(
                        child(dependency, "groupId", ""),
                        child(dependency, "artifactId", ""),
                        child(dependency, "version", ""),
                        child(dependency, "classifier", ""),
                        child(dependency, "scope", "compile")))
                .toList();
    }

    private String child(Element parent, String name, String otherwise) {
        return children(parent, name).stream()
                .findFirst()
                .map(element -> resolve(element.getTextContent().trim()))
                .orElse(otherwise);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name == null || element.getTagName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }
}
