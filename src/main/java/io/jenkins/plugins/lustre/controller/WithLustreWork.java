package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.lifecycle.Configure;
import io.jenkins.plugins.lustre.lifecycle.ProvisionRequest;
import io.jenkins.plugins.lustre.lifecycle.ServerSetup;
import io.jenkins.plugins.lustre.lifecycle.TemporaryCluster;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes a cluster, holds it while a body uses it, and takes it away, see {@link TemporaryCluster}. */
public record WithLustreWork(String environment, ClusterSpec spec, List<String> clients) implements Work {

    private static final int HASH_DIGITS = 12;
    private static final int LONGEST_NUMBER = 40;

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static WithLustreWork of(WithLustreOptions options, UnaryOperator<String> expand) {
        return new WithLustreWork(
                expand.apply(options.getEnvironment()),
                ProvisionWork.spec(options, expand, ClusterSpec.OnFailure.ROLLBACK),
                options.getClients().stream().map(expand).toList());
    }

    @Override
    public String stackName() {
        return spec.stackName();
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) {
        Duration timeout = spec.timeout();
        return TemporaryCluster.of(
                new ProvisionRequest(
                        operationId,
                        target.definition().environment(),
                        target.definition()
                                .defaults()
                                .complete(
                                        spec.stackName().isEmpty()
                                                ? spec.named(name(build.owner(), operationId))
                                                : spec),
                        build.owner(),
                        false,
                        null),
                clients,
                new ServerSetup("", false, timeout),
                timeout);
    }

    /** A stack of its own for each block of each build of each controller. The name tells nothing of the job. */
    static String name(Owner owner, String operationId) {
        String block = String.join("\n", owner.controllerId(), owner.job(), owner.build(), operationId);
        String hash = UUID.nameUUIDFromBytes(block.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, HASH_DIGITS);
        String number = owner.build().replaceAll("[^A-Za-z0-9]+", "-");
        return "lustre-" + hash + "-" + number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }

    /** What the body finds in its environment. */
    public static Map<String, String> variables(Cluster cluster) {
        return Map.of(
                "LUSTRE_MOUNT", Configure.MOUNT_POINT,
                "LUSTRE_STACK", cluster.stackName(),
                "LUSTRE_MGS_NID", cluster.mgsNid());
    }

    /** The cluster stands: until another one is provisioned it is the default, also after the block if it is still there. */
    public static void stands(LustreBuild build, Cluster cluster) throws IOException {
        new BuildClusters(build.directory()).provisioned(cluster);
    }

    /** The request that made the cluster of a block; empty outside of any. */
    static String request(String block) {
        return block.isEmpty() ? "" : TemporaryCluster.request(block);
    }

    /** What is said when nobody waits any more for the end of what an operation began; empty if it began nothing. */
    public static Optional<String> remains(LustreBuild build, String operationId) throws IOException {
        String request = request(operationId);
        return new BuildClusters(build.directory())
                .all().stream()
                        .filter(one -> one.request().equals(request) && one.tie() != BuildClusters.Tie.GONE)
                        .findFirst()
                        .map(one -> "Nobody waits any more for the stack " + one.stackName()
                                + " to be taken away; the controller goes on with that by itself. If it is still on Lustre"
                                + " Clusters later, it costs money: run lustreDestroy environment: '"
                                + one.environment() + "', stackName: '" + one.stackName() + "' from any job.");
    }
}
