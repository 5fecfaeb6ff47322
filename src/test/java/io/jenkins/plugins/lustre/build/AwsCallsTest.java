package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.RequiredActions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every call of AWS in our own class files is among the actions that the documented policy allows. */
class AwsCallsTest {

    private static final String SERVICES = "software/amazon/awssdk/services/";

    private static final Map<String, String> PREFIXES = Map.of(
            SERVICES + "cloudformation/CloudFormationClient", "cloudformation:",
            SERVICES + "ec2/Ec2Client", "ec2:",
            SERVICES + "ssm/SsmClient", "ssm:",
            SERVICES + "sts/StsClient", "sts:");

    /** No calls. */
    private static final Set<String> OTHERS = Set.of("builder", "close", "serviceName");

    @Test
    void theListOfCallsIsThatOfTheClassFiles() throws IOException {
        Set<String> calls = new TreeSet<>();
        for (References.Reference member :
                References.of(Path.of("target/classes")).members()) {
            String prefix = PREFIXES.get(member.owner());
            if (prefix != null && !member.isField() && !OTHERS.contains(member.name())) {
                String call = member.name().replaceFirst("Paginator$", "");
                calls.add(prefix + Character.toUpperCase(call.charAt(0)) + call.substring(1));
            }
        }
        assertThat(calls).isEqualTo(new TreeSet<>(RequiredActions.CALLED));
    }

    @Test
    void noOtherServiceIsCalled() throws IOException {
        assertThat(References.of(Path.of("target/classes")).types())
                .filteredOn(type -> type.startsWith(SERVICES) && type.matches(".*/[A-Za-z0-9]+Client"))
                .allMatch(PREFIXES::containsKey);
    }
}
