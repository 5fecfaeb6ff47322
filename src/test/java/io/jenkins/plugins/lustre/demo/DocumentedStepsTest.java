package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The user guide knows every step and every parameter, and its lines of a Jenkinsfile are made of those that there are. */
class DocumentedStepsTest {

    private static final String GUIDE = "docs/user-guide.md";
    private static final Pattern SECTION = Pattern.compile("(?ms)^### (lustre|with)(?:(?!^##? |^### ).)*");

    private static final StepCatalog CATALOG = new StepCatalog();

    static List<String> blocks() throws IOException {
        return Documents.blocks(GUIDE);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void linesNameStepsAndParametersThatThereAre(String block) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(Made.class.getName());
        Made made = (Made) new GroovyShell(getClass().getClassLoader(), new Binding(), configuration).parse(block);

        made.run();

        assertThat(made.steps).isNotEmpty();
    }

    @Test
    void everyParameterIsExplained() throws IOException {
        List<String> sections = new ArrayList<>();
        Matcher section = SECTION.matcher(Documents.text(GUIDE));
        while (section.find()) {
            sections.add(section.group());
        }
        List<String> missing = new ArrayList<>();
        for (String step : CATALOG.functions()) {
            String own = String.join(
                    "", sections.stream().filter(s -> s.contains(step)).toList());
            for (String parameter : CATALOG.parameters(step)) {
                boolean common =
                        List.of("environment", "stackName", "timeoutMinutes").contains(parameter);
                if (!common && !own.matches("(?s).*\\b" + parameter + "\\b.*")) {
                    missing.add(step + " " + parameter);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Makes every step that it is told, and runs none; {@code timeout} is Pipeline's own. */
    public abstract static class Made extends Script {

        private static final String PIPELINES_OWN = "timeout";

        private final List<Object> steps = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked") // named arguments of Groovy
        public Object invokeMethod(String name, Object args) {
            Map<String, Object> named = new LinkedHashMap<>();
            for (Object argument : (Object[]) args) {
                if (argument instanceof Closure<?> block) {
                    block.call();
                } else {
                    named.putAll((Map<String, Object>) argument);
                }
            }
            if (!name.equals(PIPELINES_OWN)) {
                steps.add(CATALOG.make(name, named));
            }
            return null;
        }
    }
}
