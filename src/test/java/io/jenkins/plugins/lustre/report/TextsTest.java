package io.jenkins.plugins.lustre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"PT5S, 5 s", "PT61S, 1 min", "PT2H3M, 2 h 3 min", "PT-2H-3M, 2 h 3 min", "P3DT4H5M, 3 d 4 h"})
    void lengthsAreToldInTwoUnits(Duration length, String words) {
        assertThat(Texts.length(length)).isEqualTo(words);
    }
}
