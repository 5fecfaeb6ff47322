package io.jenkins.plugins.lustre.config;

import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.cloud.Finding;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.controller.EnvironmentProbe;
import java.util.List;
import java.util.Map;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.Stapler;

/** Makes an environment of what stands in its form, looks whether it is complete, and says so. */
final class ConnectionTest {

    private ConnectionTest() {}

    /** @param fields the form's fields by their names */
    static FormValidation of(Map<String, String[]> fields) {
        EnvironmentDefinition definition;
        try {
            definition = definition(fields);
        } catch (IllegalArgumentException | LinkageError e) {
            return FormValidation.error(Messages.ConnectionTest_refused(reason(e)));
        }
        try {
            return said(new EnvironmentProbe(definition, EnvironmentProbe.LIMIT)
                    .look(who -> Messages.ConnectionTest_late(EnvironmentProbe.LIMIT.toSeconds(), who)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FormValidation.error(e.getMessage());
        }
    }

    private static EnvironmentDefinition definition(Map<String, String[]> fields) {
        JSONObject form = new JSONObject();
        fields.forEach((name, values) -> {
            if (values.length > 0 && !values[0].isBlank()) {
                form.put(name, values[0]);
            }
        });
        if (!form.has("name")) {
            form.put("name", "");
        }
        return Stapler.getCurrentRequest2()
                .bindJSON(EnvironmentConfiguration.class, form)
                .definition();
    }

    /** The worst first. */
    static FormValidation said(List<Finding> findings) {
        List<FormValidation> all = findings.stream()
                .sorted((one, other) -> other.kind().compareTo(one.kind()))
                .map(ConnectionTest::said)
                .toList();
        return FormValidation.aggregate(all);
    }

    private static FormValidation said(Finding finding) {
        return switch (finding.kind()) {
            case MISSING -> FormValidation.error(finding.text());
            case DOUBTFUL -> FormValidation.warning(finding.text());
            case GOOD -> FormValidation.ok(finding.text());
        };
    }

    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage();
    }
}
