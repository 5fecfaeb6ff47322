package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Clients;
import io.jenkins.plugins.lustre.cloud.FindClients;
import io.jenkins.plugins.lustre.cloud.FindCluster;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.time.Duration;

/** Looks for what exists, and again if AWS did not answer. */
final class Find {

    private static final int AGAIN = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private Find() {}

    /** @param id unique within the whole operation */
    static Operation<Cluster> cluster(String id, ComputeEnvironment environment, String stack) {
        return Operations.retrying(AGAIN, PAUSE, new FindCluster(id + "/cluster", environment, stack));
    }

    /** @param id unique within the whole operation */
    static Operation<BegunStack> begun(String id, ComputeEnvironment environment, String stackName, String request) {
        return Operations.retrying(AGAIN, PAUSE, new FindBegunStack(id + "/begun", environment, stackName, request));
    }

    /** @param id unique within the whole operation */
    static Operation<LostServers> lost(String id, Cluster cluster) {
        return Operations.retrying(AGAIN, PAUSE, new FindLostServers(id + "/lost", cluster));
    }

    /** @param id unique within the whole operation */
    static Operation<Clients> clients(String id, ComputeEnvironment environment) {
        return Operations.retrying(AGAIN, PAUSE, new FindClients(id + "/clients", environment));
    }
}
