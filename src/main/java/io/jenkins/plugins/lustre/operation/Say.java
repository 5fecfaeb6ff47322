package io.jenkins.plugins.lustre.operation;

import java.util.List;

/**
 * Tells the person at the console something, once.
 *
 * @param id unique within the whole operation
 */
public record Say(String id, List<String> lines) implements Operation<Void> {

    public Say {
        lines = List.copyOf(lines);
    }

    @Override
    public Progress<Void> advance(Session session) {
        session.log().advance(id, 1, lines);
        return Progress.done(null);
    }
}
