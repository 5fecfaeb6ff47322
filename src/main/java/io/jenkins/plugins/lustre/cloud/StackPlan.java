package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What has to be done to get from what is there to what is wanted. */
public sealed interface StackPlan {

    /** There is no such stack yet. */
    record Create(Site site) implements StackPlan {}

    /** The same request has begun to create it already. */
    record Resume(String stackId) implements StackPlan {}

    /** Another request's creation or update of it is under way; when that has ended it may do. */
    record Busy(String stackId, String status) implements StackPlan {}

    /**
     * There is such a stack.
     *
     * @param stackName its name
     * @param stackId its id
     * @param growth how it changes
     * @param present its template
     * @param planned its template afterwards
     * @param lastEvent the id of its last event until now
     * @param same whether nothing has to be changed
     * @param notes for people
     */
    record Update(
            String stackName,
            String stackId,
            Growth growth,
            ObjectNode present,
            ObjectNode planned,
            String lastEvent,
            boolean same,
            List<String> notes)
            implements StackPlan {

        /** The same with one note more. */
        Update noting(String note) {
            List<String> all = new ArrayList<>(notes);
            all.add(note);
            return new Update(stackName, stackId, growth, present, planned, lastEvent, same, List.copyOf(all));
        }
    }
}
