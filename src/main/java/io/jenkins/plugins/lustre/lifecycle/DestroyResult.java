package io.jenkins.plugins.lustre.lifecycle;

import java.util.List;

/**
 * A cluster that was taken away.
 *
 * @param stack its stack's name or id, as it was asked for
 * @param stillMounted the clients that could not be unmounted
 */
public record DestroyResult(String stack, List<String> stillMounted) {

    public DestroyResult {
        stillMounted = stillMounted == null ? List.of() : List.copyOf(stillMounted);
    }
}
