package io.jenkins.plugins.lustre.lab.cloud.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** How a service writes its answers and its errors. */
public enum Protocol {
    /** CloudFormation and STS: XML with a result element. */
    QUERY("text/xml") {
        @Override
        String answer(Call call, String namespace, SdkPojo result) {
            SdkXml xml = new SdkXml().open(call.action() + "Response", namespace);
            xml.open(call.action() + "Result").members(result).close(call.action() + "Result");
            xml.open("ResponseMetadata").text("RequestId", call.requestId()).close("ResponseMetadata");
            return xml.close(call.action() + "Response").toString();
        }

        @Override
        String error(AwsError error, String requestId) {
            SdkXml xml = new SdkXml().open("ErrorResponse").open("Error");
            xml.text("Type", error.status() < 500 ? "Sender" : "Receiver").text("Code", error.code());
            xml.text("Message", error.getMessage()).close("Error").text("RequestId", requestId);
            return xml.close("ErrorResponse").toString();
        }
    },
    /** EC2: XML without a result element, lists of items. */
    EC2("text/xml;charset=UTF-8") {
        @Override
        String answer(Call call, String namespace, SdkPojo result) {
            return new SdkXml()
                    .open(call.action() + "Response", namespace)
                    .text("requestId", call.requestId())
                    .members(result)
                    .close(call.action() + "Response")
                    .toString();
        }

        @Override
        String error(AwsError error, String requestId) {
            SdkXml xml = new SdkXml().open("Response").open("Errors").open("Error");
            xml.text("Code", error.code()).text("Message", error.getMessage());
            xml.close("Error").close("Errors").text("RequestID", requestId);
            return xml.close("Response").toString();
        }
    },
    /** The parameter store: JSON 1.1. */
    JSON("application/x-amz-json-1.1") {
        @Override
        String answer(Call call, String namespace, SdkPojo result) {
            return object(result).toString();
        }

        @Override
        String error(AwsError error, String requestId) {
            return MAPPER.createObjectNode()
                    .put("__type", error.code())
                    .put("message", error.getMessage())
                    .toString();
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String contentType;

    Protocol(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract String answer(Call call, String namespace, SdkPojo result);

    abstract String error(AwsError error, String requestId);

    private static ObjectNode object(SdkPojo value) {
        ObjectNode node = MAPPER.createObjectNode();
        for (SdkField<?> field : value.sdkFields()) {
            Object member = field.getValueOrDefault(value);
            if (member instanceof SdkPojo pojo) {
                node.set(field.locationName(), object(pojo));
            } else if (member instanceof Instant instant) {
                node.put(field.locationName(), instant.toEpochMilli() / 1000.0);
            } else if (member instanceof Long number) {
                node.put(field.locationName(), number);
            } else if (member != null) {
                node.put(field.locationName(), member.toString());
            }
        }
        return node;
    }
}
