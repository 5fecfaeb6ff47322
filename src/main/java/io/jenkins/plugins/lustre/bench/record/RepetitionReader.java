package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.core.JsonParser;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Reads a repetition of a row. For one repetition. */
final class RepetitionReader {

    private double rate = Double.NaN;
    private List<ClientFigure> clients = List.of();

    Measurement read(JsonParser json) throws IOException {
        JsonSteps.object(json, this::field);
        if (Double.isNaN(rate)) {
            throw new IllegalArgumentException("Not a benchmark record: a repetition has no \"rate\"");
        }
        return new Measurement(rate, clients);
    }

    private void field(String field, JsonParser value) throws IOException {
        switch (field) {
            case "rate" -> rate = JsonSteps.isNumber(value) ? value.getDoubleValue() : Double.NaN;
            case "clients" -> clients = JsonSteps.array(value, client -> new ClientReader().read(client));
            default -> {
                // computed, or of a newer release
            }
        }
    }

    /** Reads a client's share. For one client. */
    private static final class ClientReader {

        private String host = "";
        private long bytes;
        private String seconds = "";

        @CheckForNull
        private Duration began;

        ClientFigure read(JsonParser json) throws IOException {
            JsonSteps.object(json, this::field);
            return new ClientFigure(host, bytes, duration(seconds), began);
        }

        private static Duration duration(String seconds) {
            return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValue());
        }

        private void field(String field, JsonParser value) throws IOException {
            switch (field) {
                case "host" -> host = JsonSteps.text(value);
                case "bytes" -> bytes = value.getValueAsLong();
                case "seconds" -> seconds = JsonSteps.text(value);
                case "began" -> began = duration(JsonSteps.text(value));
                default -> {
                    // computed, or of a newer release
                }
            }
        }
    }
}
