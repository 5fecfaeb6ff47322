package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Blocking work with AWS, run by the session's pool.
 *
 * @param <T> what it answers, never {@code null}
 */
@FunctionalInterface
public interface AwsCall<T> {

    T run(AwsClients aws) throws IOException, InterruptedException;

    /**
     * Runs the work through {@link Session#call}.
     *
     * @throws io.jenkins.plugins.lustre.operation.OperationFailedException if AWS refused
     * @throws IOException if AWS could not be reached, was too busy or failed itself
     */
    static <T> Optional<T> ask(Session session, String key, AwsCall<T> work) throws IOException, InterruptedException {
        AwsClients aws = session.service(AwsClients.class);
        return session.call(key, () -> {
            try {
                return work.run(aws);
            } catch (SdkException e) {
                throw AwsErrors.translated(e);
            }
        });
    }
}
