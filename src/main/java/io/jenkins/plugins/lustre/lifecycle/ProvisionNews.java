package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.ServerShape;
import io.jenkins.plugins.lustre.cloud.Site;
import io.jenkins.plugins.lustre.cloud.StackPlanner;
import io.jenkins.plugins.lustre.cloud.StackReport;
import io.jenkins.plugins.lustre.cloud.TemplateServers;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.OperationLog;
import java.util.ArrayList;
import java.util.List;

/** What the console shows before a cluster is created. */
final class ProvisionNews {

    private ProvisionNews() {}

    static void creating(OperationLog log, ProvisionRequest request, Site site) {
        List<String> lines = new ArrayList<>();
        lines.add("Creating the Lustre cluster " + request.spec().stackName() + " in " + site.zone() + ":");
        lines.addAll(lines(request, site));
        log.advance(request.id() + "/creating", 1, lines);
    }

    /** The servers, the capacity, and what is to be known. */
    static List<String> lines(ProvisionRequest request, Site site) {
        ClusterSpec spec = request.spec();
        List<ServerShape> servers = TemplateServers.read(StackPlanner.newTemplate(request.environment(), spec, site));
        List<String> lines = new ArrayList<>(StackReport.servers(servers, site.facts()));
        lines.add(StackReport.capacityLine(
                servers, site.facts(), request.environment().dataDisks()));
        if (spec.spot()) {
            lines.add(StackReport.spotWarning(spec.spotPrice()));
        }
        lines.addAll(site.notes());
        return lines;
    }
}
