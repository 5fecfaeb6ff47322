package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The results of several operations, in the order of the operations; an operation without a result leaves a null. */
public record Results<R>(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        List<R> values) {

    public Results {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
