package io.jenkins.plugins.lustre.trend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@link HistoryEntry} as documented in docs/record-format.md: its record with the build and the verdicts in it. */
public final class HistoryJson {

    private HistoryJson() {}

    /** The entry on one line, without its end. */
    public static String line(HistoryEntry entry) {
        return tree(entry).toString();
    }

    /** The entry on many lines, for the build's own file. */
    public static String pretty(HistoryEntry entry) {
        return tree(entry).toPrettyString() + "\n";
    }

    /** @throws IllegalArgumentException if it is no entry of any version; the message names what is missing */
    public static HistoryEntry read(String json) {
        JsonNode root = RecordJson.parse(json);
        if (!root.path("build").canConvertToInt()) {
            throw new IllegalArgumentException("Not an entry of a history: it has no \"build\"");
        }
        List<Judgement> judgements = new ArrayList<>();
        root.path("rows").forEach(row -> judgements.add(judgement(row.path("verdicts"))));
        return new HistoryEntry(
                root.path("build").asInt(),
                root.path("id").asText(),
                RecordJson.read(root),
                judgements,
                root.path("newBaseline").asBoolean(),
                root.path("acceptedBy").asText());
    }

    private static ObjectNode tree(HistoryEntry entry) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("build", entry.build());
        root.put("id", entry.id());
        root.put("newBaseline", entry.newBaseline());
        root.put("acceptedBy", entry.acceptedBy());
        root.setAll(RecordJson.tree(entry.record()));
        for (int i = 0; i < entry.judgements().size(); i++) {
            Judgement judgement = entry.judgements().get(i);
            ObjectNode row = (ObjectNode) root.path("rows").path(i);
            row.put("accepted", entry.isAccepted(i));
            ArrayNode verdicts = row.putArray("verdicts");
            judgement
                    .verdicts()
                    .forEach(verdict -> verdicts.addObject()
                            .put("gate", verdict.gate())
                            .put("outcome", word(verdict.outcome()))
                            .put("explanation", verdict.explanation()));
        }
        return root;
    }

    private static Judgement judgement(JsonNode verdicts) {
        List<Verdict> read = new ArrayList<>();
        for (JsonNode verdict : verdicts) {
            read.add(new Verdict(
                    verdict.path("gate").asText(),
                    outcome(verdict.path("outcome").asText()),
                    verdict.path("explanation").asText()));
        }
        return new Judgement(read);
    }

    /** The outcome in JSON: {@code inactive}, {@code passed}, {@code unstable}, {@code failure}. */
    public static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** An outcome that this release does not know speaks neither for nor against the figure. */
    private static Outcome outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (word(outcome).equals(word)) {
                return outcome;
            }
        }
        return Outcome.INACTIVE;
    }
}
