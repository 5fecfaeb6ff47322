package io.jenkins.plugins.lustre.bench.record;

import static io.jenkins.plugins.lustre.bench.record.JsonSteps.text;

import com.fasterxml.jackson.core.JsonParser;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Reads a record as it comes, of this or another schema version. For one record. */
final class RecordReader {

    private final RecordJson.Extras extras;
    private String name = "";
    private String cluster = "";
    private String time = "";
    private Fingerprint fingerprint = Fingerprint.UNKNOWN;
    private List<String> notes = List.of();
    private int row;

    @CheckForNull
    private List<Figures> rows;

    private RecordReader(RecordJson.Extras extras) {
        this.extras = extras;
    }

    static BenchRecord record(JsonParser json, RecordJson.Extras extras) throws IOException {
        RecordReader reader = new RecordReader(extras);
        json.nextToken();
        JsonSteps.object(json, reader::field);
        if (reader.rows == null) {
            throw new IllegalArgumentException("Not a benchmark record: it has no \"rows\"");
        }
        return new BenchRecord(
                reader.name, reader.cluster, instant(reader.time), reader.fingerprint, reader.rows, reader.notes);
    }

    private void field(String field, JsonParser value) throws IOException {
        switch (field) {
            case "name" -> name = text(value);
            case "cluster" -> cluster = text(value);
            case "time" -> time = text(value);
            case "fingerprint" -> fingerprint = new FingerprintReader().read(value);
            case "rows" -> {
                row = 0;
                rows = JsonSteps.array(value, this::row);
            }
            case "notes" -> notes = JsonSteps.array(value, JsonSteps::text);
            default -> extras.ofRecord(field, value);
        }
    }

    private Figures row(JsonParser json) throws IOException {
        int index = row++;
        return new RowReader((field, value) -> extras.ofRow(index, field, value)).read(json);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a benchmark record: \"time\" is \"" + text + "\"", e);
        }
    }
}
