package io.jenkins.plugins.lustre.bench.record;

import static io.jenkins.plugins.lustre.bench.record.JsonSteps.text;

import com.fasterxml.jackson.core.JsonParser;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import java.io.IOException;

/** Reads the fingerprint of a record. For one fingerprint. */
final class FingerprintReader {

    private String clientType;
    private String mdsType;
    private String ossType;
    private int ossCount;
    private int ostCount;
    private int stripeCount;
    private String lustreVersion;
    private String serverLustreVersion;
    private String kernel;
    private String toolVersion;
    private String zone;
    private boolean spot;

    Fingerprint read(JsonParser json) throws IOException {
        JsonSteps.object(json, this::field);
        return new Fingerprint(
                clientType,
                mdsType,
                ossType,
                ossCount,
                ostCount,
                stripeCount,
                lustreVersion,
                serverLustreVersion,
                kernel,
                toolVersion,
                zone,
                spot);
    }

    private void field(String field, JsonParser value) throws IOException {
        switch (field) {
            case "clientType" -> clientType = text(value);
            case "mdsType" -> mdsType = text(value);
            case "ossType" -> ossType = text(value);
            case "ossCount" -> ossCount = value.getValueAsInt();
            case "ostCount" -> ostCount = value.getValueAsInt();
            case "stripeCount" -> stripeCount = value.getValueAsInt();
            case "lustreVersion" -> lustreVersion = text(value);
            case "serverLustreVersion" -> serverLustreVersion = text(value);
            case "kernel" -> kernel = text(value);
            case "toolVersion" -> toolVersion = text(value);
            case "zone" -> zone = text(value);
            case "spot" -> spot = value.getValueAsBoolean();
            default -> {
                // of a newer release
            }
        }
    }
}
