package io.jenkins.plugins.lustre.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.DataBoundSetter;

/** The documents name the fields of a compute environment as configuration as code does. */
class DocumentedConfigurationTest {

    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```");
    private static final Pattern KEY = Pattern.compile("(?m)^ +(?:- )?([a-zA-Z]+): \\S");

    private static String document(String name) throws IOException {
        return Files.readString(Path.of("src").toRealPath().resolveSibling(name));
    }

    private static Set<String> fields() {
        Set<String> fields = Stream.of(EnvironmentConfiguration.class.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(method -> Introspector.decapitalize(method.getName().substring("set".length())))
                .collect(Collectors.toCollection(TreeSet::new));
        fields.add("name");
        return fields;
    }

    @Test
    void theReadmeUsesFieldsThatThereAre() throws IOException {
        Matcher yaml = YAML.matcher(document("README.md"));
        List<String> keys = new ArrayList<>();
        while (yaml.find()) {
            Matcher key = KEY.matcher(yaml.group(1));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }

        assertThat(keys).isNotEmpty();
        assertThat(fields()).containsAll(keys);
    }

    @Test
    void theUserGuideExplainsEveryField() throws IOException {
        String guide = document("docs/user-guide.md");
        String environment = guide.substring(0, guide.indexOf("## Steps"));

        assertThat(fields()).allSatisfy(field -> assertThat(environment).contains("`" + field + "`"));
    }
}
