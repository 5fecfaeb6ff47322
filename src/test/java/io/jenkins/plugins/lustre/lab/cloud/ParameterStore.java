package io.jenkins.plugins.lustre.lab.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.lab.cloud.ec2.World;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Protocol;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** Systems Manager's parameter store, for reading. */
final class ParameterStore {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String region;
    private final Map<String, String> parameters;
    private final Timeline timeline;

    ParameterStore(String region, Map<String, String> parameters, Timeline timeline) {
        this.region = region;
        this.parameters = parameters;
        this.timeline = timeline;
    }

    Service service() {
        return new Service("ssm", Protocol.JSON, "").on("GetParameter", this::get);
    }

    private SdkPojo get(Call call) {
        String name;
        try {
            name = MAPPER.readTree(call.body()).path("Name").asText();
        } catch (JsonProcessingException e) {
            throw AwsError.client("SerializationException", "the body is not JSON: " + e.getOriginalMessage());
        }
        if (!parameters.containsKey(name)) {
            throw AwsError.client("ParameterNotFound", null);
        }
        return GetParameterResponse.builder()
                .parameter(Parameter.builder()
                        .name(name)
                        .type("String")
                        .value(parameters.get(name))
                        .version(1L)
                        .lastModifiedDate(timeline.now())
                        .arn("arn:aws:ssm:" + region + ":" + World.ACCOUNT + ":parameter/"
                                + name.replaceFirst("^/", ""))
                        .dataType("text")
                        .build())
                .build();
    }
}
