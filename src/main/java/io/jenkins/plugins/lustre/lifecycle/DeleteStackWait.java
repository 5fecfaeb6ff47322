package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.BegunStacks;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Leftovers;
import io.jenkins.plugins.lustre.cloud.StackLook;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Say;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Waits until a stack is deleted, and looks in EC2 whether its servers and its security group really are.
 *
 * @param resources what it had
 * @param knownEvent the id of its last event before
 */
record DeleteStackWait(AwsJob job, String stackName, String stackId, Leftovers resources, String knownEvent)
        implements Operation<Void> {

    private record Look(StackLook stack, List<String> left) {}

    DeleteStackWait {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(knownEvent, "knownEvent");
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        HostKeyRecords hostKeys = session.service(HostKeyRecords.class);
        BegunStacks begun = session.service(BegunStacks.class);
        Answer<Look> answer = job.ask(session, "gone", aws -> {
            StackLook stack = StackLook.at(aws, stackId, knownEvent);
            boolean gone = stack.status().equals("DELETE_COMPLETE");
            List<String> left = gone ? resources.still(aws) : List.of();
            if (gone && left.isEmpty()) {
                hostKeys.forget(stackId);
                begun.gone(stackId);
            }
            return new Look(stack, left);
        });
        if (!answer.there()) {
            return Progress.later(this, answer.after());
        }
        StackLook look = answer.value().stack();
        String source = job.id() + "/deleted";
        session.log()
                .advance(
                        source,
                        look.events().list().size(),
                        look.events().lines(session.log().position(source)));
        List<String> left = answer.value().left();
        if (look.status().equals("DELETE_COMPLETE") && left.isEmpty()) {
            session.log().once(job.id() + "/gone", "The stack " + stackName + " is gone: " + resources.words() + ".");
            return Progress.done(null);
        }
        if (look.status().equals("DELETE_FAILED") && look.settled()) {
            throw new OperationFailedException("The stack " + stackName + " could not be deleted: " + look.why()
                    + "\nRemove what holds it, then run lustreDestroy again. What is left costs money.");
        }
        if (job.over(session.now())) {
            throw new OperationFailedException("The stack " + stackName + " is not gone after " + job.limit()
                    + ": it is in " + look.status() + (left.isEmpty() ? "" : ", left are " + String.join(", ", left))
                    + ". Run lustreDestroy again, or look after it in the CloudFormation console.");
        }
        return Progress.later(this, job.pause(session.now()));
    }

    @Override
    public Operation<?> cancelled() {
        return new Say(
                job.id() + "/left",
                List.of("Nobody waits for the end of the stack " + stackName
                        + " any more; CloudFormation goes on deleting it."));
    }

    @Override
    public String status() {
        return "waiting for the end of the stack " + stackName;
    }
}
