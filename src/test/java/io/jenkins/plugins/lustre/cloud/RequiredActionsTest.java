package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documented policy allows what is needed, each in the way in which it is done, and nothing else. */
class RequiredActionsTest {

    private static final String CALLED_VIA = "aws:CalledVia";

    /** Of no use for AWS calls of ours: EC2 makes this role in the caller's name when spot servers are asked for first. */
    private static final String SPOT_ROLE = "iam:CreateServiceLinkedRole";

    /** What our own calls are about, where a statement names resources. */
    private static final Map<String, List<String>> ABOUT = Map.of(
            "cloudformation", List.of("arn:aws:cloudformation:eu-central-1:123456789012:stack/scratch/0d1b2c3d"),
            "ec2", List.of("arn:aws:ec2:eu-central-1:123456789012:instance/i-0123456789abcdef0"),
            "ssm",
                    List.of(
                            "arn:aws:ssm:eu-central-1:123456789012:parameter/lustre/image",
                            "arn:aws:ssm:eu-central-1::parameter/aws/service/ami-amazon-linux-latest/al2023"));

    private final Map<String, JsonNode> statements = new TreeMap<>();

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

    @BeforeEach
    void readPolicy() throws IOException {
        for (JsonNode statement : new ObjectMapper().readTree(policy().toFile()).path("Statement")) {
            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
            for (String action : texts(statement.path("Action"))) {
                assertThat(statements.put(action, statement))
                        .as(action + " twice")
                        .isNull();
            }
        }
    }

    private static List<String> texts(JsonNode oneOrMore) {
        List<String> texts = new ArrayList<>();
        if (oneOrMore.isTextual()) {
            texts.add(oneOrMore.asText());
        }
        oneOrMore.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> conditions(JsonNode statement) {
        Set<String> keys = new TreeSet<>();
        statement.path("Condition").forEach(operator -> operator.fieldNames().forEachRemaining(keys::add));
        return keys;
    }

    private static boolean covers(JsonNode statement, String resource) {
        return texts(statement.path("Resource")).stream()
                .anyMatch(pattern -> Pattern.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", resource));
    }

    @Test
    void theDocumentedPolicyAllowsThemAndNothingElse() {
        Set<String> all = new TreeSet<>(RequiredActions.all());
        all.add(SPOT_ROLE);
        assertThat(statements.keySet()).isEqualTo(all);
    }

    @Test
    void noConditionForbidsWhatIsCalledDirectly() {
        List<String> direct = new ArrayList<>(RequiredActions.CALLED);
        direct.addAll(RequiredActions.WITH_CALLS);
        for (String action : direct) {
            JsonNode statement = statements.get(action);
            // Servers wear this tag from their creation on; nothing else of ours is asked for a console.
            Set<String> allowed =
                    action.equals("ec2:GetConsoleOutput") ? Set.of("aws:ResourceTag/" + TagNames.SERVER) : Set.of();
            assertThat(conditions(statement)).as(action).isEqualTo(allowed);
        }
    }

    @Test
    void namedResourcesAreThoseThatDirectCallsAreAbout() {
        for (String action : RequiredActions.CALLED) {
            for (String resource : ABOUT.getOrDefault(action.substring(0, action.indexOf(':')), List.of())) {
                assertThat(covers(statements.get(action), resource))
                        .as(action + " of " + resource)
                        .isTrue();
            }
        }
    }

    @Test
    void whatOnlyCloudFormationDoesNobodyCanDoDirectly() {
        for (String action : RequiredActions.BY_CLOUDFORMATION) {
            JsonNode statement = statements.get(action);
            assertThat(conditions(statement)).as(action).containsExactly(CALLED_VIA);
            assertThat(statement
                            .at("/Condition/ForAnyValue:StringEquals/" + CALLED_VIA)
                            .asText())
                    .as(action)
                    .isEqualTo("cloudformation.amazonaws.com");
        }
    }

    @Test
    void aCallThatIsMadeDirectlyIsNotCountedAsCloudFormations() {
        assertThat(RequiredActions.BY_CLOUDFORMATION)
                .doesNotContainAnyElementsOf(RequiredActions.CALLED)
                .doesNotContainAnyElementsOf(RequiredActions.WITH_CALLS);
    }

    @Test
    void whatOnlyAsksIsTheOnlyThingAllowedOnEverything() {
        statements.forEach((action, statement) -> {
            if (texts(statement.path("Resource")).contains("*")
                    && conditions(statement).isEmpty()) {
                assertThat(action).matches("[a-z0-9]+:(Describe|Get)[A-Za-z]+");
            }
        });
    }
}
