package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.Leftovers;
import io.jenkins.plugins.lustre.cloud.StackEvents;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Looks what there is to delete, and whether it may be. */
record DeleteStackPlan(AwsJob job, String stackName) implements Operation<Void> {

    private record Found(String name, String id, Leftovers resources, String lastEvent) {}

    DeleteStackPlan {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        Answer<Optional<Found>> answer = job.ask(session, "find", aws -> {
            Optional<Stack> stack = Stacks.find(aws, stackName).filter(s -> !Stacks.deleted(s));
            if (stack.isEmpty()) {
                return Optional.empty();
            }
            Stacks.requireOurs(stack.get(), job.environment(), job.owner());
            String id = stack.get().stackId();
            return Optional.of(new Found(
                    stack.get().stackName(), id, Leftovers.of(aws, id), StackEvents.last(aws.cloudFormation(), id)));
        });
        if (!answer.there()) {
            return Progress.later(this, answer.after());
        }
        if (answer.value().isEmpty()) {
            session.service(BegunStacks.class).gone(stackName);
            session.log()
                    .once(job.id() + "/gone", "There is no stack " + stackName + " (any more): nothing to delete.");
            return Progress.done(null);
        }
        Found found = answer.value().get();
        session.log().once(job.id() + "/delete", "Deleting the stack " + found.name() + " (" + found.id() + ").");
        return Progress.next(new DeleteStackBegin(job, found.name(), found.id(), found.resources(), found.lastEvent()));
    }

    @Override
    public String status() {
        return "looking for the stack " + stackName;
    }
}
