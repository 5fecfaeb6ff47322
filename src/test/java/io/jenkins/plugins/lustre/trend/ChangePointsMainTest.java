package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePointsMainTest {

    private static final String STEP = "[1, 2, 1, 2, null, 1, 2, 1,\n 9, 8, 9, 8.5e0, 9, 8, NaN]";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void prints_positions_counting_missing_values() throws IOException {
        assertThat(run(STEP)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).trim()).isEqualTo("[8]");
        assertThat(err.size()).isZero();
    }

    @Test
    void prints_details_on_request() throws IOException {
        assertThat(run(STEP, "--details")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"index\":8", "\"before\":1.42857", "\"relativeChange\":5.0", "\"confidence\":0.9");
    }

    @Test
    void prints_an_empty_array_for_no_change() throws IOException {
        assertThat(run("[]")).isZero();
        assertThat(run("[null]")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("[]", "[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the end of the input",
                "[1,2 | expected ',' or ']' after a value, found the end of the input",
                "[1,] | found ']' at character 4",
                "[1 2] | expected ',' or ']'",
                "[1,x] | expected a number or null, found 'x]' at character 4",
                "[01] | expected a number or null, found '01]'",
                "['1'] | expected a number or null",
                "[Infinity] | expected a number or null, found 'Infinity]'",
                "[1e999] | the number is too large, found '1e999]'",
                "{} | must start with '['",
                "[1][2] | nothing may follow the array, found '[2]'",
                "[[1]] | expected a number or null"
            })
    void says_what_is_wrong_with_the_input(String input, String message) throws IOException {
        assertThat(run(input)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void unknown_arguments_get_the_usage() throws IOException {
        assertThat(run("[]", "--tune")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage");
    }

    private int run(String input, String... arguments) throws IOException {
        return ChangePointsMain.run(
                List.of(arguments),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
