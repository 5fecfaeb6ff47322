package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.operation.Say;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All hosts were looked at: it is judged and printed.
 *
 * @param noClients why the clients could not be found; {@code null} if they were
 */
record StatusReport(Status look, Instant time, Cluster cluster, String noClients)
        implements Next<Results<HostStatus>, ClusterStatus> {

    @Override
    public Operation<ClusterStatus> after(Results<HostStatus> hosts) {
        ClusterStatus seen = with(hosts.values(), List.of());
        List<String> problems = new ArrayList<>(StatusProblems.of(seen, look.maxUsedPercent()));
        if (noClients != null) {
            problems.add("No client was looked at: " + noClients);
        }
        ClusterStatus status = with(hosts.values(), problems);
        return Operations.then(
                new Say(look.id() + "/status", StatusTable.lines(status)), new Always<>(new Return<>(status)));
    }

    private ClusterStatus with(List<HostStatus> hosts, List<String> problems) {
        return new ClusterStatus(time, cluster.stackName(), cluster.fsname(), cluster.mountSource(), hosts, problems);
    }
}
