package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps through JSON without a tree of it. A parser stands at the value that is read; what a reader leaves of it is skipped.
 * A value of another kind than expected counts as a missing one.
 */
public final class JsonSteps {

    private JsonSteps() {}

    /** Takes a field of an object. */
    public interface Field {
        void read(String name, JsonParser value) throws IOException;
    }

    /** Makes something of an element of an array. */
    public interface Element<T> {
        T read(JsonParser value) throws IOException;
    }

    /** Gives each field of an object to its reader, in their order. */
    public static void object(JsonParser json, Field field) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                field.read(name, json);
                json.skipChildren();
            }
        }
    }

    /** What becomes of the elements of an array, in their order. */
    public static <T> List<T> array(JsonParser json, Element<T> element) throws IOException {
        List<T> values = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(element.read(json));
                json.skipChildren();
            }
        }
        return values;
    }

    /** A text, or another value that is written without brackets, as text; else empty. */
    public static String text(JsonParser json) throws IOException {
        return json.getValueAsString("");
    }

    public static boolean isNumber(JsonParser json) {
        return json.currentToken().isNumeric();
    }
}
