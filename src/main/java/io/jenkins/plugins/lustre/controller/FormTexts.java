package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Descriptor.FormException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;

/**
 * What stands in the text fields of a form, and what becomes of it. A field that is empty was not filled in, so its
 * default holds. A list is one text, its words separated by commas or blanks; gates have blanks in them, and are separated
 * by commas alone.
 */
public final class FormTexts {

    private FormTexts() {}

    /**
     * Makes a submitted form ready for data binding.
     *
     * @param form is changed
     * @param lists names of the fields that are lists
     * @return the same form
     */
    public static JSONObject read(JSONObject form, Set<String> lists) {
        for (Object name : form.keySet().toArray()) {
            if (form.get(name) instanceof String text && text.isBlank()) {
                form.remove(name);
            }
        }
        for (String name : lists) {
            if (form.get(name) instanceof String text) {
                form.put(name, JSONArray.fromObject(name.equals("gates") ? phrases(text) : words(text)));
            }
        }
        return form;
    }

    /**
     * What a person is told whose form could not become a value. The snippet generator shows an unchecked exception with
     * its stack, which is left out for that; of any other it says nothing.
     *
     * @param failure of data binding
     * @return the reason alone, if a value was refused for one
     * @throws Error the failure itself, if it was another
     */
    public static IllegalArgumentException refused(LinkageError failure) {
        IllegalArgumentException refusal =
                new IllegalArgumentException(reason(failure).orElseThrow(() -> failure));
        refusal.setStackTrace(new StackTraceElement[0]);
        return refusal;
    }

    /** The same for a form that is sent back, which the forms of jobs and of the controller are. */
    public static FormException refusal(RuntimeException failure) {
        return new FormException(reason(failure).orElseThrow(() -> failure), failure, "");
    }

    /** The message of the innermost exception, if that refused an argument. */
    private static Optional<String> reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost instanceof IllegalArgumentException
                ? Optional.ofNullable(innermost.getMessage())
                : Optional.empty();
    }

    /** The words of a list's text. */
    public static List<String> words(@CheckForNull String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** The parts of a text between commas, without blanks around them. */
    public static List<String> phrases(@CheckForNull String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .toList();
    }

    /** A list as its field shows it; null if there is none, which lets the form show its default. */
    @CheckForNull
    public static String text(@CheckForNull Collection<?> list) {
        return list == null ? null : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
