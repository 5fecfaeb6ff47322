package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;

class FormTextsTest {

    @Test
    void aListIsReadFromTheTextThatShowsIt() {
        JSONObject form = new JSONObject();
        form.put("clients", FormTexts.text(List.of(1, 3)));
        form.put("name", "a, b");

        JSONObject read = FormTexts.read(form, Set.of("clients"));

        assertThat(read.get("clients")).isEqualTo(JSONArray.fromObject(List.of("1", "3")));
        assertThat(read.get("name")).isEqualTo("a, b");
    }

    @Test
    void anEmptyFieldIsNotFilledIn() {
        JSONObject form = new JSONObject();
        form.put("clients", " ");
        form.put("ossnum", "");
        form.put("dryRun", false);

        assertThat(FormTexts.read(form, Set.of("clients")).keySet()).hasToString("[dryRun]");
    }

    @Test
    void wordsAreSeparatedByCommasAndBlanks() {
        assertThat(FormTexts.words(" 1,3 ,\n 5 ")).containsExactly("1", "3", "5");
        assertThat(FormTexts.words(null)).isEmpty();
    }

    @Test
    void noListIsNoText() {
        assertThat(FormTexts.text(null)).isNull();
        assertThat(FormTexts.text(List.of())).isEmpty();
    }

    @Test
    void aRefusedValueIsToldByItsReasonAlone() {
        IllegalArgumentException reason = new IllegalArgumentException("ossCount must be at least 1, not 0");
        LinkageError wrapped = new LinkageError("Failed to instantiate", new InvocationTargetException(reason));

        assertThat(FormTexts.refused(wrapped)).hasMessage("ossCount must be at least 1, not 0");
        assertThat(FormTexts.refused(wrapped).getStackTrace()).isEmpty();
        assertThat(FormTexts.refusal(FormTexts.refused(wrapped))).hasMessage("ossCount must be at least 1, not 0");
    }

    @Test
    void anotherFailureStaysWhatItIs() {
        LinkageError failure = new LinkageError("no such class", new ClassNotFoundException("x"));

        assertThatThrownBy(() -> FormTexts.refused(failure)).isSameAs(failure);
    }
}
