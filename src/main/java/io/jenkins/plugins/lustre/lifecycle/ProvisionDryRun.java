package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsCall;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.InstanceFacts;
import io.jenkins.plugins.lustre.cloud.ServerFacts;
import io.jenkins.plugins.lustre.cloud.ServerShape;
import io.jenkins.plugins.lustre.cloud.StackPlan;
import io.jenkins.plugins.lustre.cloud.StackPlanner;
import io.jenkins.plugins.lustre.cloud.StackReport;
import io.jenkins.plugins.lustre.cloud.TemplateServers;
import io.jenkins.plugins.lustre.cloud.TemplateSink;
import io.jenkins.plugins.lustre.cloud.Tokens;
import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Prints what {@link Provision} would create or change, with the capacity, keeps the template, creates nothing. */
public record ProvisionDryRun(ProvisionRequest request) implements Operation<Void> {
    public ProvisionDryRun {
        Objects.requireNonNull(request, "request");
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        TemplateSink sink = session.service(TemplateSink.class);
        Optional<List<String>> lines = AwsCall.ask(session, request.id() + "/dry", aws -> lines(aws, sink));
        if (lines.isEmpty()) {
            return Progress.pending(this);
        }
        session.log().advance(request.id() + "/dry", 1, lines.get());
        return Progress.done(null);
    }

    private List<String> lines(AwsClients aws, TemplateSink sink) throws IOException {
        String name = request.spec().stackName();
        StackPlan plan = new StackPlanner(aws, request.environment(), request.owner())
                .provision(request.spec(), Tokens.of(request.id(), "create"));
        List<String> lines = new ArrayList<>();
        if (plan instanceof StackPlan.Create create) {
            sink.keep(
                    name,
                    StackPlanner.newTemplate(request.environment(), request.spec(), create.site())
                            .toPrettyString());
            lines.add("Dry run: the Lustre cluster " + name + " would be created in "
                    + create.site().zone() + ":");
            lines.addAll(ProvisionNews.lines(request, create.site()));
        } else if (plan instanceof StackPlan.Busy busy) {
            lines.add("Dry run: the stack " + name + " is in " + busy.status()
                    + ": what would be changed can be told when that has ended.");
        } else if (plan instanceof StackPlan.Update update) {
            sink.keep(name, update.planned().toPrettyString());
            lines.addAll(changes(aws, name, update, request.environment().dataDisks()));
        }
        lines.add("Dry run: nothing was created or changed.");
        return lines;
    }

    private static List<String> changes(AwsClients aws, String name, StackPlan.Update update, DataDisks disks) {
        List<ServerShape> servers = TemplateServers.read(update.planned());
        Map<String, ServerFacts> facts = InstanceFacts.of(
                aws, servers.stream().map(s -> s.machine().instanceType()).toList());
        List<ServerShape> added = update.growth().added(update.present());
        List<String> lines = new ArrayList<>();
        if (update.same()) {
            lines.add("Dry run: the Lustre cluster " + name + " is as wanted already.");
        } else if (added.isEmpty()) {
            lines.add("Dry run: tags or security groups of the Lustre cluster " + name + " would be changed.");
        } else {
            lines.add("Dry run: these would be added to the Lustre cluster " + name + ":");
            lines.addAll(StackReport.servers(added, facts));
        }
        lines.add(StackReport.capacityLine(servers, facts, disks));
        lines.addAll(update.notes());
        return lines;
    }

    @Override
    public String status() {
        return "checking what " + request.spec().stackName() + " needs";
    }
}
