package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.SpotInstanceRequest;
import software.amazon.awssdk.services.ec2.model.SpotInstanceStatus;

/** How instances live: launched, running, booted, and gone in one way or another. */
public final class Instances {
    private static final Duration SHOWN_AFTER_DEATH = Duration.ofHours(1);

    private final World world;
    private final Launch launch;

    /** Instances of this world. */
    public Instances(World world) {
        this.world = world;
        this.launch = new Launch(world);
    }

    /** Launches an instance with these properties of an {@code AWS::EC2::Instance} and returns its id. */
    public String launch(JsonNode properties, Map<String, String> tags) {
        return launch(LaunchSpec.of(MissingNode.getInstance(), properties), tags);
    }

    /** Launches an instance as the spec says and returns its id. Throws what EC2 refuses it with. */
    String launch(LaunchSpec spec, Map<String, String> moreTags) {
        LabInstance instance = launch.instance(spec, moreTags);
        world.instances.put(instance.id(), instance);
        try {
            world.machines.boot(launch.bootRequest(instance));
        } catch (IllegalStateException | UncheckedIOException e) {
            world.instances.remove(instance.id());
            throw new AwsError("InternalError", 500, "The laboratory has no machine for the instance: " + e);
        }
        world.timeline.after(world.timings.pending(), () -> {
            if (instance.state().equals("pending")) {
                instance.state("running");
                world.timeline.after(world.timings.boot(), () -> instance.booted = instance.isAlive());
            }
        });
        return instance.id();
    }

    /** An instance that is shown still. Throws InvalidInstanceID.NotFound or .Malformed. */
    LabInstance get(String id) {
        forget();
        if (!id.matches("i-[0-9a-f]{8,17}")) {
            throw AwsError.client("InvalidInstanceID.Malformed", "Invalid id: \"" + id + "\"");
        }
        return Optional.ofNullable(world.instances.get(id))
                .orElseThrow(() ->
                        AwsError.client("InvalidInstanceID.NotFound", "The instance ID '" + id + "' does not exist"));
    }

    /** All that are shown still, in the order of their launch. */
    List<LabInstance> all() {
        forget();
        return List.copyOf(world.instances.values());
    }

    private void forget() {
        world.instances
                .values()
                .removeIf(instance -> instance.terminatedAt
                        .filter(at -> at.plus(SHOWN_AFTER_DEATH).isBefore(world.timeline.now()))
                        .isPresent());
    }

    /** Ends an instance because somebody asked for it. */
    public void terminate(String id) {
        end(get(id), "Client.UserInitiatedShutdown", "Client.UserInitiatedShutdown: User initiated shutdown");
    }

    /** Ends an instance because the hardware below it failed. */
    public void lose(String id) {
        end(get(id), "Server.InternalError", "Server.InternalError: Internal error");
    }

    /** Has the next answers that tell of instances leave one out. */
    public void leaveOut(String id, int answers) {
        get(id).answersWithout = answers;
    }

    /** Takes a spot instance back, as AWS does for its capacity. Throws IllegalArgumentException if it is not spot. */
    public void interruptSpot(String id) {
        LabInstance instance = get(id);
        SpotInstanceRequest request =
                instance.spot.orElseThrow(() -> new IllegalArgumentException(id + " is not a spot instance"));
        instance.spot = Optional.of(request.toBuilder()
                .state("closed")
                .status(SpotInstanceStatus.builder()
                        .code("instance-terminated-no-capacity")
                        .message("Your Spot instance was terminated because there is no Spot capacity available.")
                        .updateTime(world.timeline.now())
                        .build())
                .build());
        end(instance, "Server.SpotInstanceTermination", "Server.SpotInstanceTermination: Spot instance termination");
    }

    /** Stops an instance, whose instance store is lost by that, and starts it as another type. */
    void restartAs(LabInstance instance, String type) {
        world.machines.terminate(instance.id());
        instance.booted = false;
        instance.model = instance.model.toBuilder().instanceType(type).build();
        world.machines.boot(launch.bootRequest(instance));
        world.timeline.after(world.timings.boot(), () -> instance.booted = instance.isAlive());
    }

    private void end(LabInstance instance, String code, String message) {
        if (!instance.isAlive()) {
            return;
        }
        instance.state("shutting-down");
        instance.reason(code, message);
        instance.booted = false;
        world.machines.terminate(instance.id());
        world.timeline.after(world.timings.shutdown(), () -> {
            instance.state("terminated");
            instance.terminatedAt = Optional.of(world.timeline.now());
        });
    }
}
