package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What lives only now and is never saved: clients, connections, the log, the clock. */
public interface Session {

    /** The present moment; a fake clock in tests. */
    Instant now();

    /** Where the person at the console reads. */
    OperationLog log();

    /**
     * A service of this session, such as the AWS clients or the SSH connections.
     *
     * @throws IllegalStateException if the session has none of that type
     */
    <T> T service(Class<T> type);

    /**
     * Runs blocking work on a bounded pool and answers its result once it is there. The first call of a key starts the
     * work; while it is under way the answer is empty; the call that finds it finished takes the result and forgets the
     * key. After a restart the key is unknown and the work runs again, so it must be idempotent.
     *
     * @param key unique within the whole operation, e.g. {@code "describe/" + stackId}
     * @param work never answers {@code null}
     * @throws IOException what the work threw; a runtime exception of the work is thrown as it is
     */
    <T> Optional<T> call(String key, Callable<T> work) throws IOException, InterruptedException;
}
