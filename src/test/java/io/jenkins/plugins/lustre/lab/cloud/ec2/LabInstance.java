package io.jenkins.plugins.lustre.lab.cloud.ec2;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.SpotInstanceRequest;
import software.amazon.awssdk.services.ec2.model.StateReason;

/** An instance and what happens to it. */
final class LabInstance {
    private static final Map<String, Integer> CODES =
            Map.of("pending", 0, "running", 16, "shutting-down", 32, "terminated", 48);

    Instance model;
    Optional<SpotInstanceRequest> spot = Optional.empty();
    Optional<Instant> terminatedAt = Optional.empty();
    final Optional<String> userData;
    final int mappedDisks;
    final Map<String, String> tags;
    boolean booted;
    int answersWithout;

    LabInstance(Instance model, Map<String, String> tags, Optional<String> userData, int mappedDisks) {
        this.mappedDisks = mappedDisks;
        this.model = model;
        this.tags = new LinkedHashMap<>(tags);
        this.userData = userData;
        state("pending");
    }

    String id() {
        return model.instanceId();
    }

    String state() {
        return model.state().nameAsString();
    }

    /** Whether it exists and is not on its way out. */
    boolean isAlive() {
        return List.of("pending", "running").contains(state());
    }

    void state(String name) {
        model = model.toBuilder()
                .state(InstanceState.builder().name(name).code(CODES.get(name)).build())
                .build();
    }

    void reason(String code, String message) {
        model = model.toBuilder()
                .stateReason(StateReason.builder().code(code).message(message).build())
                .stateTransitionReason(message)
                .build();
    }

    /** The instance as EC2 shows it: a terminated one has no addresses any more. */
    Instance shown() {
        Instance.Builder shown = model.toBuilder().tags(World.tags(tags));
        if (state().equals("terminated")) {
            shown.privateIpAddress(null)
                    .publicIpAddress(null)
                    .subnetId(null)
                    .vpcId(null)
                    .securityGroups(List.of());
        }
        return shown.build();
    }
}
