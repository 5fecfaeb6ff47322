package io.jenkins.plugins.lustre.bench.record;

import static io.jenkins.plugins.lustre.bench.record.JsonSteps.isNumber;
import static io.jenkins.plugins.lustre.bench.record.JsonSteps.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a row of a record; what was computed from other fields when it was written is skipped. For one row. */
final class RowReader {

    private final JsonSteps.Field others;
    private String tool = "";
    private String operation = "";
    private String unit = "";
    private int clients;
    private int processesPerClient;
    private int stripeCount;
    private boolean directIo;
    private boolean cached;
    private int confirmations;
    private List<Measurement> repetitions = List.of();

    @CheckForNull
    private Size fileSize;

    @CheckForNull
    private Size blockSize;

    @CheckForNull
    private Integer ost;

    @CheckForNull
    private Ceiling ceiling;

    /** @param others takes the fields that no row has by itself */
    RowReader(JsonSteps.Field others) {
        this.others = others;
    }

    Figures read(JsonParser json) throws IOException {
        JsonSteps.object(json, this::field);
        Series series = new Series(
                BenchTool.parse(tool),
                operation,
                unit.isEmpty() ? Unit.BYTES_PER_SECOND : Unit.parse(unit),
                clients,
                processesPerClient,
                fileSize,
                blockSize,
                stripeCount,
                ost,
                directIo);
        return new Figures(series, repetitions, ceiling, cached, confirmations);
    }

    private void field(String field, JsonParser value) throws IOException {
        switch (field) {
            case "tool" -> tool = text(value);
            case "operation" -> operation = text(value);
            case "unit" -> unit = text(value);
            case "clients" -> clients = value.getValueAsInt();
            case "processesPerClient" -> processesPerClient = value.getValueAsInt();
            case "fileSize" -> fileSize = size(value);
            case "blockSize" -> blockSize = size(value);
            case "stripeCount" -> stripeCount = value.getValueAsInt();
            case "ost" -> ost = value.currentToken() == JsonToken.VALUE_NULL ? null : value.getValueAsInt();
            case "directIo" -> directIo = value.getValueAsBoolean();
            case "cached" -> cached = value.getValueAsBoolean();
            case "confirmations" -> confirmations = value.getValueAsInt();
            case "ceiling" -> ceiling = ceiling(value);
            case "repetitions" ->
                repetitions = JsonSteps.array(value, repetition -> new RepetitionReader().read(repetition));
            default -> others.read(field, value);
        }
    }

    @CheckForNull
    private static Size size(JsonParser value) throws IOException {
        return isNumber(value) ? new Size(value.getLongValue()) : null;
    }

    @CheckForNull
    private static Ceiling ceiling(JsonParser json) throws IOException {
        List<Ceiling.Limit> limits = new ArrayList<>();
        JsonSteps.object(json, (field, value) -> {
            if (field.equals("limits")) {
                limits.clear();
                JsonSteps.array(value, limit -> new LimitReader().read(limit))
                        .forEach(limit -> limit.ifPresent(limits::add));
            }
        });
        return limits.isEmpty() ? null : new Ceiling(limits);
    }
}
