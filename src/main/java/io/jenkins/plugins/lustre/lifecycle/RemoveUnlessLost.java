package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Say;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import java.util.List;

/**
 * EC2 was asked for lost servers: the files of a bench are removed, unless the file system has lost some of them and would
 * not answer.
 *
 * @param id unique within the whole operation
 * @param remove removes the files
 * @param directory where they are
 */
record RemoveUnlessLost(String id, RemoteTask remove, String directory) implements Next<Attempted<LostServers>, Void> {

    @Override
    public Operation<Void> after(Attempted<LostServers> asked) {
        boolean answers = asked.failure() != null || asked.result().byName().isEmpty();
        return answers
                ? Operations.inSequence(List.of(remove))
                : new Say(
                        id,
                        List.of("The files in " + directory
                                + " are left: a file system that lost a server does not answer."));
    }
}
