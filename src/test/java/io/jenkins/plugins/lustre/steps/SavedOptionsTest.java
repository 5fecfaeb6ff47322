package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.XStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A configuration file that says nothing of an option is read as a step of which nothing was said. */
class SavedOptionsTest {

    static List<Supplier<Object>> steps() {
        return List.of(
                () -> new ProvisionStep(""),
                WithLustreStep::new,
                ConfigureStep::new,
                ConfigureMdsStep::new,
                ConfigureOssStep::new,
                ConfigureClientsStep::new,
                BenchStep::new,
                () -> new RecordStep(""),
                StatusStep::new,
                DestroyStep::new);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatIsNotSavedIsAsIfItWereNotSaid(Supplier<Object> plain) throws ReflectiveOperationException {
        Object expected = plain.get();
        XStream files = files();

        Object read = files.fromXML("<" + files.getMapper().serializedClass(expected.getClass()) + "/>");

        assertThat(options(read)).isNotEmpty().isEqualTo(options(expected));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatIsSavedIsReadAsItWas(Supplier<Object> plain) {
        Object expected = plain.get();
        XStream files = files();
        assertThat(files.fromXML(files.toXML(expected)))
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }

    /** What forms and work read of it. */
    private static Map<String, Object> options(Object step) throws ReflectiveOperationException {
        Map<String, Object> options = new TreeMap<>();
        for (Method getter : step.getClass().getMethods()) {
            if (getter.getName().matches("(get|is)[A-Z].*")
                    && getter.getParameterCount() == 0
                    && getter.getDeclaringClass()
                            .getPackage()
                            .equals(step.getClass().getPackage())) {
                options.put(getter.getName(), getter.invoke(step));
            }
        }
        return options;
    }

    private static XStream files() {
        XStream files = new XStream();
        files.allowTypesByWildcard(new String[] {"io.jenkins.plugins.lustre.**"});
        return files;
    }
}
