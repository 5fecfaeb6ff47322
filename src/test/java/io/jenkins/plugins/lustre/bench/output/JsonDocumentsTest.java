package io.jenkins.plugins.lustre.bench.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentsTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void objectsAndTheLinesAroundThemAreSplit() throws IOException {
        List<String> text = new ArrayList<>();
        List<JsonNode> objects = split("one {not json}\n{\"a\": {\"b\": \"}{\"}}\ntwo\r\n  { }\nthree", text);
        assertThat(text).containsExactly("1 one {not json}", "3 two", "5 three");
        assertThat(objects).extracting(JsonNode::toString).containsExactly("{\"a\":{\"b\":\"}{\"}}", "{}");
    }

    @Test
    void theElementsOfAnArrayAreObjectsToo() throws IOException {
        List<JsonNode> objects = split(
                "[{\"a\": 1},{\"a\": 2}, {\"a\": [{\"b\": 3}]}]\n[\n  {\n\"a\": 4\n  }, {\n\"a\": 5\n}\n]\n",
                new ArrayList<>());
        assertThat(objects)
                .extracting(object -> object.get("a").toString())
                .containsExactly("1", "2", "[{\"b\":3}]", "4", "5");
    }

    @Test
    void noiseBetweenTheLinesOfAnObjectIsLeftOut() throws IOException {
        List<JsonNode> objects = split(
                "{\n  \"a\": 1,\nWARNING: rank 3 is slow\n[node1:77] 3 more processes\n  \"b\": -2e-3,\nfio: pid=7\n  \"c\": true\n}\n",
                new ArrayList<>());
        assertThat(objects).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2026-11-28T10:15:%02d.123Z] ",
                "10:15:%02d  ",
                "2026-11-28T10:15:%02d.123456789Z ",
                "[1,%d]<stdout>:",
                "%d: ",
                " %d: ",
                "Nov 28 10:15:%02d node07 fio[77]: ",
            })
    void linesOfAnObjectMayHaveATimeOrARankBeforeThem(String prefix) throws IOException {
        String log =
                "one\n{\n  \"a\": [\n    {\"b\": \"1: x\"},\nWARNING: slow\n    {\n    }\n  ],\n  \"c\": -2e-3\n}\ntwo";
        StringBuilder stamped = new StringBuilder();
        int count = 0;
        for (String line : log.split("\n")) {
            stamped.append(String.format(Locale.ROOT, prefix, count++))
                    .append(line)
                    .append('\n');
        }
        List<String> text = new ArrayList<>();
        assertThat(split(stamped.toString(), text))
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":[{\"b\":\"1: x\"},{}],\"c\":-0.002}");
        assertThat(text).hasSize(2);
        assertThat(text.get(1)).startsWith("11 ").endsWith("two");
    }

    @Test
    void aMarkBeforeTheFirstBraceAloneIsNoPrefix() throws IOException {
        assertThat(split(">{\n\"a\": 1\n}\n", new ArrayList<>())).hasSize(1);
    }

    @Test
    void aBlockOfAPipelineIsNoObject() throws IOException {
        List<String> text = new ArrayList<>();
        assertThat(split("[10:15:00] [Pipeline] {\n[10:15:01] + fio\n[10:15:02] [Pipeline] }\n", text))
                .isEmpty();
        assertThat(text).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run ()\n{\nlocal x\necho {", "{\n", "{\n\nno field\n"})
    void aBraceWithoutFieldsBehindItSwallowsNothing(String noise) throws IOException {
        List<String> text = new ArrayList<>();
        assertThat(split(noise + "\naccess bw(MiB/s)\n" + "x\n".repeat(2000) + "{\"a\": 1}\n", text))
                .hasSize(1);
        assertThat(text).anySatisfy(line -> assertThat(line).endsWith("access bw(MiB/s)"));
    }

    @Test
    void noiseMayFollowTheOpeningBrace() throws IOException {
        assertThat(split("{\nWARNING: slow\n  \"a\": 1\n}\n", new ArrayList<>()))
                .hasSize(1);
    }

    @Test
    void whatIsNoNumberBecomesNull() throws IOException {
        List<JsonNode> objects = split(
                "{\n\"a\": nan, \"b\": -nan, \"c\": [inf, -1.5E+3], \"d\": NaN, \"e\": \"nan\"}", new ArrayList<>());
        assertThat(objects.get(0).toString())
                .isEqualTo("{\"a\":null,\"b\":null,\"c\":[null,-1500.0],\"d\":null,\"e\":\"nan\"}");
    }

    @Test
    void progressOnOneLineBecomesLinesWithOneNumber() throws IOException {
        List<String> text = new ArrayList<>();
        split("10 %\r20 %\r30 %\ndone\n", text);
        assertThat(text).containsExactly("1 10 %", "1 20 %", "1 30 %", "2 done");
    }

    @Test
    void colourCodesAndByteOrderMarksAreTakenAway() throws IOException {
        List<String> text = new ArrayList<>();
        assertThat(split(
                        "\uFEFF\u001b[1;32mwrite\u001b[0m\t1.5\u0007\u001b(B\n\u001b[32m{\n\u001b[0m\"a\": \u001b[1m7\u001b[m}\n",
                        text))
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":7}");
        assertThat(text).containsExactly("1 write\t1.5");
    }

    @Property(tries = 100)
    void colourCodesMayStandAnywhere(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder coloured = new StringBuilder();
        for (char c : ("one {two}\n{\"a\": [1, \"x y\"]}\n" + "three\n".repeat(20)).toCharArray()) {
            if (random.nextInt(4) == 0) {
                coloured.append(random.nextBoolean() ? "\u001b[0m" : "\u001b[38;5;12m");
            }
            coloured.append(c);
        }
        List<String> text = new ArrayList<>();
        assertThat(split(coloured.toString(), text))
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":[1,\"x y\"]}");
        assertThat(text).hasSize(21).startsWith("1 one {two}", "3 three").endsWith("22 three");
    }

    @Property(tries = 200)
    void everyObjectComesOutAsItWentIn(
            @ForAll @Size(max = 6) List<@StringLength(max = 12) String> texts,
            @ForAll @Size(max = 4) List<@AlphaChars @StringLength(min = 1, max = 9) String> noise)
            throws IOException {
        JsonNode node = json.valueToTree(texts);
        StringBuilder stream = new StringBuilder();
        for (String word : noise) {
            stream.append(word).append('\n');
            stream.append("{\"texts\": ").append(node.toPrettyString()).append(", \"x\": {\"y\": -0.5e-7}}\n");
        }
        List<JsonNode> objects = split(stream.toString(), new ArrayList<>());
        assertThat(objects).hasSameSizeAs(noise);
        assertThat(objects).allSatisfy(object -> assertThat(object.get("texts")).isEqualTo(node));
    }

    private List<JsonNode> split(String stream, List<String> text) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        JsonDocuments documents = new JsonDocuments(
                new StringReader(stream), line -> text.add(line.number() + " " + line.text()), part -> {});
        while (documents.next()) {
            objects.add(json.readTree(documents.document()));
        }
        return objects;
    }
}
