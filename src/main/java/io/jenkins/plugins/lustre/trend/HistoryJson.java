package io.jenkins.plugins.lustre.trend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.record.JsonSteps;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** All entries as an array, a line for each. */
    public static void write(List<HistoryEntry> entries, Appendable json) throws IOException {
        String before = "[\n";
        for (HistoryEntry entry : entries) {
            json.append(before).append(line(entry));
            before = ",\n";
        }
        json.append(entries.isEmpty() ? "[]\n" : "\n]\n");
    }

    /** @throws IllegalArgumentException if it is no entry of any version; the message names what is missing */
    public static HistoryEntry read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Reads an entry of a part of a text in UTF-8; throws as {@link #read(String)} does. */
    static HistoryEntry read(byte[] json, int from, int length) {
        Reading reading = new Reading();
        return reading.entry(RecordJson.read(json, from, length, reading));
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

    /** Takes what an entry has beside its record. */
    private static final class Reading implements RecordJson.Extras {

        private final List<Judgement> judgements = new ArrayList<>();
        private Integer build;
        private String id = "";
        private boolean newBaseline;
        private String acceptedBy = "";

        @Override
        public void ofRecord(String field, JsonParser value) throws IOException {
            switch (field) {
                case "build" -> build = JsonSteps.isNumber(value) ? value.getIntValue() : null;
                case "id" -> id = JsonSteps.text(value);
                case "newBaseline" -> newBaseline = value.getValueAsBoolean();
                case "acceptedBy" -> acceptedBy = JsonSteps.text(value);
                default -> {
                    // of a newer release
                }
            }
        }

        @Override
        public void ofRow(int row, String field, JsonParser value) throws IOException {
            if (field.equals("verdicts")) {
                fill(row);
                judgements.add(new Judgement(JsonSteps.array(value, verdict -> new VerdictReading().read(verdict))));
            }
        }

        HistoryEntry entry(BenchRecord record) {
            if (build == null) {
                throw new IllegalArgumentException("Not an entry of a history: it has no \"build\"");
            }
            fill(record.rows().size());
            return new HistoryEntry(build, id, record, judgements, newBaseline, acceptedBy);
        }

        /** Rows without verdicts are not judged. */
        private void fill(int rows) {
            while (judgements.size() < rows) {
                judgements.add(new Judgement(List.of()));
            }
        }
    }

    /** Takes what a gate said. */
    private static final class VerdictReading {

        private String gate = "";
        private String outcome = "";
        private String explanation = "";

        Verdict read(JsonParser json) throws IOException {
            JsonSteps.object(json, (field, value) -> {
                switch (field) {
                    case "gate" -> gate = JsonSteps.text(value);
                    case "outcome" -> outcome = JsonSteps.text(value);
                    case "explanation" -> explanation = JsonSteps.text(value);
                    default -> {
                        // of a newer release
                    }
                }
            });
            return new Verdict(gate, HistoryJson.outcome(outcome), explanation);
        }
    }
}
