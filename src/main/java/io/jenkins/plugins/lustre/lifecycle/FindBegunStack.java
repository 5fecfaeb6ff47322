package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsCall;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * Looks whether a request that was given up had made its stack. Another stack of that name is told from it by the request
 * among its tags.
 *
 * @param id unique within the whole operation
 */
record FindBegunStack(String id, ComputeEnvironment environment, String stackName, String request)
        implements Operation<BegunStack> {
    FindBegunStack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(request, "request");
    }

    @Override
    public Progress<BegunStack> advance(Session session) throws IOException, InterruptedException {
        Optional<BegunStack> answer = AwsCall.ask(
                session,
                id + "/begun",
                aws -> Stacks.find(aws, stackName).map(this::look).orElse(new BegunStack("", "")));
        if (answer.isPresent() && answer.get().stackId().isEmpty()) {
            session.service(BegunStacks.class).gone(request);
        }
        return answer.map(Progress::done).orElseGet(() -> Progress.pending(this));
    }

    private BegunStack look(Stack stack) {
        Map<String, String> tags = Stacks.tags(stack);
        if (request.equals(tags.get(TagNames.REQUEST))) {
            return new BegunStack(stack.stackId(), "");
        }
        return new BegunStack(
                "",
                tags.containsKey(TagNames.REQUEST)
                        ? "job " + tags.get(TagNames.JOB) + ", build " + tags.get(TagNames.BUILD)
                        : "somebody else");
    }

    @Override
    public String status() {
        return "looking whether the stack " + stackName + " was begun";
    }
}
