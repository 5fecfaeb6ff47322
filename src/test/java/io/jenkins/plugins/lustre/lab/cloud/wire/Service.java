package io.jenkins.plugins.lustre.lab.cloud.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** A service of the laboratory: its protocol and the calls that it answers. */
public final class Service {
    private final String name;
    private final Protocol protocol;
    private final String namespace;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /** A call's implementation. Throws {@link AwsError} as the service would refuse. */
    @FunctionalInterface
    public interface Answer {
        /** Does the call and returns what the service answers. */
        SdkPojo to(Call call);
    }

    /**
     * A service without calls yet.
     *
     * @param name its signing name, such as {@code ec2}
     * @param protocol how it speaks
     * @param namespace the XML namespace of its answers
     */
    public Service(String name, Protocol protocol, String namespace) {
        this.name = name;
        this.protocol = protocol;
        this.namespace = namespace;
    }

    /** Adds a call. */
    public Service on(String action, Answer answer) {
        answers.put(action, answer);
        return this;
    }

    /** The signing name. */
    public String name() {
        return name;
    }

    Protocol protocol() {
        return protocol;
    }

    String namespace() {
        return namespace;
    }

    Optional<Answer> answer(String action) {
        return Optional.ofNullable(answers.get(action));
    }
}
