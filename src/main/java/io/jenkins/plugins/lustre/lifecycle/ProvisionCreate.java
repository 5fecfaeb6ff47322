package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsErrors;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.Site;
import io.jenkins.plugins.lustre.cloud.StackActions;
import io.jenkins.plugins.lustre.cloud.StackPlanner;
import io.jenkins.plugins.lustre.cloud.StackTags;
import io.jenkins.plugins.lustre.cloud.TemplateSink;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Say;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/** Asks for the stack. Executed twice it is the same stack, by the token. */
record ProvisionCreate(ProvisionRequest request, AwsJob job, Site site) implements Operation<Cluster> {

    /** What the client request token of a creation is called. */
    static final String TOKEN = "create";

    ProvisionCreate {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(site, "site");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        ClusterSpec spec = request.spec();
        TemplateSink sink = session.service(TemplateSink.class);
        BegunStacks begun = session.service(BegunStacks.class);
        String token = job.token(TOKEN);
        Answer<String> stackId = job.ask(session, "create", aws -> {
            ObjectNode template = StackPlanner.newTemplate(request.environment(), spec, site);
            Map<String, String> tags =
                    StackTags.created(request.environment(), spec, request.owner(), token, job.since());
            sink.keep(spec.stackName(), template.toPrettyString());
            begun.asking(request.environment().name(), spec.stackName(), token);
            String made = create(aws, template, tags, token, begun);
            begun.begun(token, made);
            return made;
        });
        if (!stackId.there()) {
            return Progress.later(this, stackId.after());
        }
        session.log().once(job.id() + "/stack", "The stack is " + stackId.value());
        int resources = StackPlanner.newTemplate(request.environment(), spec, site)
                .path("Resources")
                .size();
        return Progress.next(new ProvisionWait(
                job, spec.stackName(), stackId.value(), "", true, request.deleteOnAbort(), resources, 0));
    }

    private String create(
            AwsClients aws, ObjectNode template, Map<String, String> tags, String token, BegunStacks begun)
            throws IOException {
        try {
            return StackActions.create(aws, request.spec(), template, tags, token);
        } catch (OperationFailedException e) {
            begun.refused(token);
            throw e;
        } catch (CloudFormationException e) {
            if (AwsErrors.aboutInput(e)) {
                begun.refused(token);
            }
            throw e;
        }
    }

    @Override
    public Operation<?> cancelled() {
        if (request.deleteOnAbort()) {
            return new ProvisionUndo(job.cleaningUp(), request.spec().stackName());
        }
        return new Say(
                job.id() + "/left",
                List.of("The stack " + request.spec().stackName()
                        + " may have been begun; lustreDestroy takes it away."));
    }

    @Override
    public String status() {
        return "asking for the stack " + request.spec().stackName();
    }
}
