package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterDefaultsTest {

    private static final ClusterDefaults DEFAULTS = new ClusterDefaults("Medium", "Large-48TB", 4, 12, true);

    private static ClusterSpec wish(String mds, String oss, int count, int hours, Boolean destroy) {
        return new ClusterSpec(
                "scratch", "scratch", mds, oss, count, "", Map.of(), Duration.ofHours(hours), destroy, null, null);
    }

    @Test
    void whatTheJobDoesNotSayTheEnvironmentSays() {
        ClusterSpec spec =
                DEFAULTS.complete(wish("", "", ClusterDefaults.UNSAID_COUNT, ClusterDefaults.UNSAID_HOURS, null));
        assertThat(spec).isEqualTo(wish("Medium", "Large-48TB", 4, 12, true));
    }

    @Test
    void whatTheJobSaysHolds() {
        ClusterSpec wish = wish("Small", "d3.4xlarge", 1, 3, false);
        assertThat(DEFAULTS.complete(wish)).isEqualTo(wish);
        assertThat(DEFAULTS.complete(wish("Small", "Small-6TB", 1, 0, false)).timeToLive())
                .as("never, said in so many words")
                .isZero();
    }

    @Test
    void aJobThatDoesNotWantItsClusterDestroyedIsHeardWhereTheEnvironmentSaysWhen() {
        ClusterSpec spec = DEFAULTS.complete(wish("", "", 1, ClusterDefaults.UNSAID_HOURS, false));
        assertThat(spec.timeToLive()).isEqualTo(Duration.ofHours(12));
        assertThat(spec.destroyExpired()).isFalse();
    }

    @Test
    void aTimeToLiveOfTheJobsOwnDestroysNothingUnlessTheJobSaysSo() {
        assertThat(DEFAULTS.complete(wish("", "", 1, 3, null)).destroyExpired()).isFalse();
        assertThat(DEFAULTS.complete(wish("", "", 1, 3, true)).destroyExpired()).isTrue();
    }

    @Test
    void anEnvironmentThatSaysNothingGivesTheSmallestForEver() {
        ClusterSpec spec = ClusterDefaults.NONE.complete(
                wish("", "", ClusterDefaults.UNSAID_COUNT, ClusterDefaults.UNSAID_HOURS, null));
        assertThat(spec).isEqualTo(wish("Small", "Small-6TB", 1, 0, false));
    }

    @Test
    void anEnvironmentThatWasSavedBeforeThereWereDefaultsHasNone() throws IOException {
        String saved = """
                {"environment": {"name": "flight", "region": "eu-central-1", "ssh": {"port": 22},
                  "clients": {"hosts": []}, "software": {"mode": "IMAGE"}},
                 "awsCredentialsId": "aws", "serverCredentialsId": "centos", "owner": "ADMINISTRATOR"}""";
        ObjectMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        EnvironmentDefinition definition = json.readValue(saved, EnvironmentDefinition.class);
        assertThat(definition.defaults()).isEqualTo(ClusterDefaults.NONE);
        assertThat(json.readValue(json.writeValueAsString(definition), EnvironmentDefinition.class))
                .isEqualTo(definition);
    }
}
