package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;

/**
 * Which operation follows a result. A named record rather than a lambda, because it is saved with the operation.
 *
 * @param <A> the result that came
 * @param <B> the result of what follows
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface Next<A, B> {

    /**
     * The operation that follows. Pure and deterministic: it may be called twice with the same result.
     *
     * @throws OperationFailedException if the result is such that nothing can follow
     */
    Operation<B> after(A result) throws IOException;
}
