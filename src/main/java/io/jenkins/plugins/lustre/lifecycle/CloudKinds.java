package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Clients;
import io.jenkins.plugins.lustre.cloud.FindClients;
import io.jenkins.plugins.lustre.cloud.FindCluster;
import io.jenkins.plugins.lustre.model.Cluster;
import java.util.Map;

/** The names that stand for the operations about stacks, and for their results, in saved operations. */
public final class CloudKinds {

    private CloudKinds() {}

    /** For {@link io.jenkins.plugins.lustre.operation.OperationCodec}. A name once released stays with its class. */
    public static Map<String, Class<?>> kinds() {
        return Map.ofEntries(
                Map.entry("cluster", Cluster.class),
                Map.entry("clients", Clients.class),
                Map.entry("scaledOut", ScaledOut.class),
                Map.entry("findCluster", FindCluster.class),
                Map.entry("findClients", FindClients.class),
                Map.entry("provision", Provision.class),
                Map.entry("provisionPlan", ProvisionPlan.class),
                Map.entry("provisionCreate", ProvisionCreate.class),
                Map.entry("provisionUndo", ProvisionUndo.class),
                Map.entry("provisionWait", ProvisionWait.class),
                Map.entry("provisionHostKeys", ProvisionHostKeys.class),
                Map.entry("provisionDryRun", ProvisionDryRun.class),
                Map.entry("stackUpdate", StackUpdate.class),
                Map.entry("stackUpdateReview", StackUpdateReview.class),
                Map.entry("stackUpdateDiscard", StackUpdateDiscard.class),
                Map.entry("stackUpdateNothing", StackUpdateNothing.class),
                Map.entry("stackUpdateExecute", StackUpdateExecute.class),
                Map.entry("scaleOutStack", ScaleOutStack.class),
                Map.entry("scaleOutStackPlan", ScaleOutStackPlan.class),
                Map.entry("scaleOutStackDone", ScaleOutStackDone.class),
                Map.entry("deleteStack", DeleteStack.class),
                Map.entry("deleteStackPlan", DeleteStackPlan.class),
                Map.entry("deleteStackBegin", DeleteStackBegin.class),
                Map.entry("deleteStackWait", DeleteStackWait.class));
    }
}
