package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.Timeline;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Goes through resources in the order of their prerequisites, as many at a time as possible. */
final class Walk implements LabStack.Run {

    /** What is done with each. Both methods throw {@link AwsError} or {@link ResourceFailure} if it cannot be done. */
    interface Step {
        /** Begins, and says how long it takes. */
        Duration begin(String id);

        /** The time is over. */
        void end(String id);

        /** It could not be done. */
        void failed(String id, RuntimeException why);

        /** It was begun, but is not waited for any more. */
        void cancelled(String id);
    }

    private final Timeline timeline;
    private final Map<String, Set<String>> prerequisites;
    private final Step step;
    private final boolean stopAtFailure;
    private final Runnable onEnd;
    private final Consumer<List<String>> onFailure;
    private final Set<String> waiting;
    private final Set<String> running = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();
    private boolean over;

    /** Prerequisites that are not themselves in the walk do not count. */
    Walk(
            Timeline timeline,
            Map<String, Set<String>> prerequisites,
            Step step,
            boolean stopAtFailure,
            Runnable onEnd,
            Consumer<List<String>> onFailure) {
        this.timeline = timeline;
        this.prerequisites = prerequisites;
        this.step = step;
        this.stopAtFailure = stopAtFailure;
        this.onEnd = onEnd;
        this.onFailure = onFailure;
        this.waiting = new LinkedHashSet<>(prerequisites.keySet());
    }

    void start() {
        List<String> ready = waiting.stream().filter(this::isReady).toList();
        for (String id : ready) {
            if (!over) {
                begin(id);
            }
        }
        if (!over && running.isEmpty()) {
            over = true;
            if (failures.isEmpty()) {
                onEnd.run();
            } else {
                onFailure.accept(failures);
            }
        }
    }

    private boolean isReady(String id) {
        return prerequisites.get(id).stream().allMatch(need -> done.contains(need) || !prerequisites.containsKey(need));
    }

    private void begin(String id) {
        waiting.remove(id);
        running.add(id);
        try {
            Duration time = step.begin(id);
            timeline.after(time, () -> end(id));
        } catch (AwsError | ResourceFailure e) {
            fail(id, e);
        }
    }

    private void end(String id) {
        if (over) {
            return;
        }
        try {
            step.end(id);
            running.remove(id);
            done.add(id);
        } catch (AwsError | ResourceFailure e) {
            fail(id, e);
        }
        if (!over) {
            start();
        }
    }

    private void fail(String id, RuntimeException why) {
        running.remove(id);
        failures.add(id);
        step.failed(id, why);
        if (stopAtFailure) {
            abort();
            onFailure.accept(failures);
        }
    }

    @Override
    public void abort() {
        if (!over) {
            over = true;
            running.forEach(step::cancelled);
        }
    }
}
