package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every view can be read, escapes what it prints, and has nothing in it that a Content-Security-Policy refuses. */
class JellyFilesTest {

    /** A property whose name is a word of the language, or a text that begins with a bracket. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "\\$\\{[^}]*\\.(size|empty|not|and|or|eq|ne|lt|gt|le|ge|div|mod|if|else|foreach|while)\\b[^(}]*}"
                    + "|\\$\\{%\\([^}]*}");

    static Stream<Path> views() throws IOException {
        return JellyForm.files("*.jelly");
    }

    static Stream<Path> helps() throws IOException {
        return JellyForm.files("help*.html");
    }

    static Stream<JellyForm> forms() throws IOException {
        return JellyForm.all();
    }

    @ParameterizedTest
    @MethodSource("views")
    void escapesWhatItPrints(Path view) throws IOException {
        try (Stream<String> lines = Files.lines(view)) {
            assertThat(lines.findFirst()).contains("<?jelly escape-by-default='true'?>");
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void hasNoScriptOrStyleOfItsOwn(Path view) throws IOException {
        Set<String> refused = new TreeSet<>();
        for (Element element : JellyForm.elements(view)) {
            boolean external = element.hasAttribute("src");
            if (element.getLocalName().equals("style") || element.getLocalName().equals("script") && !external) {
                refused.add("<" + element.getNodeName() + ">");
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (refused(attribute.getName().toLowerCase(Locale.ROOT), attribute.getValue())) {
                    refused.add(attribute.toString());
                }
            }
        }
        assertThat(refused)
                .as("what a Content-Security-Policy refuses in %s", view)
                .isEmpty();
    }

    private static boolean refused(String name, String value) {
        return name.startsWith("on")
                || name.equals("style")
                || value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    @ParameterizedTest
    @MethodSource("views")
    void saysNothingThatAMessageFormatWouldSwallow(Path view) throws IOException {
        for (Element element : JellyForm.elements(view)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String value = element.getAttributes().item(i).getNodeValue();
                if (value.startsWith("${%")) {
                    assertThat(value.substring(3, value.length() - 1))
                            .as("a text of %s", view)
                            .doesNotContain("'", "{");
                }
            }
        }
    }

    /** A view with such an expression cannot be read by a controller, though it is well-formed. */
    @ParameterizedTest
    @MethodSource("views")
    void hasNoExpressionThatJexlCannotRead(Path view) throws IOException {
        assertThat(UNREADABLE.matcher(Files.readString(view)).results().map(MatchResult::group))
                .as("expressions of %s", view)
                .isEmpty();
    }

    static Stream<Path> texts() throws IOException {
        return JellyForm.files("*.properties");
    }

    /** All of them go through a message format, also those without arguments. */
    @ParameterizedTest
    @MethodSource("texts")
    void hasNoApostropheThatAMessageFormatWouldSwallow(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString().replace("''", ""))
                        .as("a text of %s", file)
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldIsAPropertyAndIsExplained(JellyForm form) throws IOException {
        for (String field : form.fields()) {
            assertThat(form.hasProperty(field))
                    .as("%s has a property '%s'", form, field)
                    .isTrue();
            assertThat(form.help(field)).as("%s explains '%s'", form, field).isPresent();
        }
    }

    /** An entry's title stands beside its control and does not belong to it: a screen reader would not say it. */
    @ParameterizedTest
    @MethodSource("views")
    void everyControlHasTheNameThatItsEntryShows(Path view) throws IOException {
        for (Element element : JellyForm.elements(view)) {
            String spoken =
                    switch (element.getNodeName()) {
                        case "f:textbox", "f:number", "f:select", "f:combobox" -> element.getAttribute("aria-label");
                        case "f:textarea" -> labelAround(element);
                        default -> null;
                    };
            if (spoken != null) {
                assertThat(spoken)
                        .as("the name of a %s of %s", element.getNodeName(), view)
                        .isNotEmpty()
                        .isEqualTo(entryAround(element).getAttribute("title"));
            }
        }
    }

    /** The core's text area takes no name, only a label around it. */
    private static String labelAround(Element control) {
        return control.getParentNode() instanceof Element label
                        && label.getNodeName().equals("label")
                ? label.getTextContent().strip()
                : "";
    }

    private static Element entryAround(Element control) {
        Node node = control;
        while (!node.getNodeName().equals("f:entry")) {
            node = node.getParentNode();
        }
        return (Element) node;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyPropertyIsAField(JellyForm form) throws IOException {
        assertThat(form.fields()).as("fields of %s", form).containsAll(form.boundProperties());
    }

    @ParameterizedTest
    @MethodSource("helps")
    void everyHelpIsReadableAndAboutSomething(Path help) throws IOException {
        List<Element> elements = JellyForm.elements(help);
        assertThat(elements.get(0).getLocalName()).isEqualTo("div");
        assertThat(elements.get(0).getTextContent()).isNotBlank();
        String name = help.getFileName().toString();
        if (name.startsWith("help-")) {
            String field = name.substring("help-".length(), name.length() - ".html".length());
            assertThat(JellyForm.all().anyMatch(form -> form.isExplainedBy(help, field)))
                    .as("%s belongs to a field", help)
                    .isTrue();
        }
    }
}
