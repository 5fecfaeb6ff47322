package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.StackLook;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Say;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Waits for a stack to be created or updated, and prints what happens.
 *
 * @param stackName for people
 * @param stackId the stack
 * @param knownEvent the id of its last event before; empty for a new stack
 * @param creating whether it is being created
 * @param deleteOnAbort whether it is deleted when the wait is given up; only while it is being created
 * @param resources how many resources it gets; 0 if that is not known
 * @param done how many of them are done; not worth a save
 */
record ProvisionWait(
        AwsJob job,
        String stackName,
        String stackId,
        String knownEvent,
        boolean creating,
        boolean deleteOnAbort,
        int resources,
        @JsonIgnore int done)
        implements Operation<Cluster> {
    ProvisionWait {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        knownEvent = knownEvent == null ? "" : knownEvent;
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        Answer<StackLook> answer = job.ask(session, "wait", aws -> StackLook.at(aws, stackId, knownEvent));
        if (!answer.there()) {
            return Progress.later(this, answer.after());
        }
        StackLook look = answer.value();
        String source = job.id() + "/events";
        session.log()
                .advance(
                        source,
                        look.events().list().size(),
                        look.events().lines(session.log().position(source)));
        if (!look.lost().isEmpty()) {
            throw new OperationFailedException(LostServers.of(look.lost()).told(stackName));
        }
        if (look.settled()) {
            if (look.status().equals(creating ? "CREATE_COMPLETE" : "UPDATE_COMPLETE")) {
                return Progress.next(new ProvisionHostKeys(job, stackName, stackId, session.now()));
            }
            throw new OperationFailedException(failure(look));
        }
        if (look.events().list().isEmpty() && look.status().equals("DELETE_COMPLETE")) {
            throw new OperationFailedException(failure(look));
        }
        if (job.over(session.now())) {
            throw new OperationFailedException("The stack " + stackName + " is not complete after " + job.limit()
                    + ": it is in " + look.status() + ". CloudFormation goes on with it, and its servers cost money."
                    + " Run this again to wait for it, or take it away with lustreDestroy.");
        }
        ProvisionWait next = new ProvisionWait(
                job,
                stackName,
                stackId,
                knownEvent,
                creating,
                deleteOnAbort,
                resources,
                look.events().resourcesDone());
        return Progress.later(next, job.pause(session.now()));
    }

    private String failure(StackLook look) {
        String what = (creating ? "The creation" : "The update") + " of the stack " + stackName;
        return switch (look.status()) {
            case "DELETE_COMPLETE", "DELETE_FAILED" -> what + " came to nothing: somebody deleted the stack meanwhile.";
            case "ROLLBACK_COMPLETE" ->
                what + " failed: " + look.why()
                        + "\nWhat had been made is deleted again. lustreDestroy takes away"
                        + " the empty stack, and then its name can be used again.";
            case "CREATE_FAILED" ->
                what + " failed: " + look.why() + "\nWhat had been made is kept, as asked, and costs money."
                        + " lustreDestroy takes it away.";
            case "UPDATE_ROLLBACK_COMPLETE" -> what + " failed: " + look.why() + "\nThe stack is as it was before.";
            default ->
                what + " failed: " + look.why() + "\nThe stack is in " + look.status()
                        + " and has to be looked after in the CloudFormation console.";
        };
    }

    @Override
    public Operation<?> cancelled() {
        if (creating && deleteOnAbort) {
            return DeleteStack.afterAbort(job, stackId);
        }
        return new Say(
                job.id() + "/left",
                List.of("Nobody waits for the stack " + stackName
                        + " any more; CloudFormation goes on with it. lustreDestroy takes it away."));
    }

    @Override
    public String status() {
        String what = "waiting for the stack " + stackName;
        if (resources > 0) {
            return what + ": " + done + " of " + resources + " resources done";
        }
        return done > 0 ? what + ": " + done + " resources done" : what;
    }
}
