package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RequiredActionsTest {

    /** The file is looked for from the module's directory upwards. */
    private static Path policy() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs/iam-policy.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new AssertionError("docs/iam-policy.json is missing");
    }

    @Test
    void theDocumentedPolicyAllowsThemAndNothingElse() throws IOException {
        JsonNode root = new ObjectMapper().readTree(policy().toFile());
        Set<String> documented = new TreeSet<>();
        root.at("/Statement/0/Action").forEach(action -> documented.add(action.asText()));
        assertThat(documented).isEqualTo(RequiredActions.all());
    }
}
