package io.jenkins.plugins.lustre.ssh;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes the directory of a task that has ended, then tells what it came to.
 *
 * @param result what it came to, if it did not fail
 * @param failure the message, if it failed
 */
record EndTask<R>(
        TaskRef task,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = TaskResult.class)
        R result,

        String failure)
        implements Operation<R> {

    private static final int LAST_LINES = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param reader what is kept of the result; {@code null} for all of it */
    static <R> EndTask<R> of(TaskRef task, TaskReader<R> reader, TaskLook look, Instant now) {
        Duration duration = Duration.between(task.started(), now);
        TaskHeader header = look.header();
        return switch (header.state()) {
            case FINISHED ->
                header.exit() == 0
                        ? succeeded(task, reader, look, duration)
                        : failed(task, failure(task, header.exit(), look.tail()));
            case LOST -> lost(task, reader, header, duration);
            case ABSENT, RUNNING ->
                failed(
                        task,
                        "The directory of " + task.where()
                                + " vanished while it ran; how it ended is not known. Look at"
                                + " the host, then run it again");
        };
    }

    private static <R> EndTask<R> succeeded(TaskRef task, TaskReader<R> reader, TaskLook look, Duration duration) {
        try {
            JsonNode result = look.result().length == 0 ? null : JSON.readTree(look.result());
            return kept(task, reader, new TaskResult(task.host().name(), result, false, duration));
        } catch (JsonProcessingException e) {
            return failed(task, task.where() + " succeeded, but its result is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return failed(task, task.where() + " succeeded, but its result cannot be read: " + e.getMessage());
        }
    }

    private static <R> EndTask<R> lost(TaskRef task, TaskReader<R> reader, TaskHeader header, Duration duration) {
        if (header.rebooted() && task.toleratesLoss()) {
            return kept(task, reader, new TaskResult(task.host().name(), null, true, duration));
        }
        return failed(
                task,
                header.rebooted()
                        ? "The host was rebooted while " + task.where() + " ran; the script did not end. Run it again"
                        : "The processes of " + task.where()
                                + " were killed from outside (out of memory?); the script did not end. Look at the"
                                + " host's kernel log, then run it again");
    }

    @SuppressWarnings("unchecked") // a task without a reader comes to its whole result
    private static <R> EndTask<R> kept(TaskRef task, TaskReader<R> reader, TaskResult result) {
        try {
            return new EndTask<>(task, reader == null ? (R) result : reader.read(result), null);
        } catch (IOException e) {
            return failed(task, e.getMessage());
        }
    }

    private static <R> EndTask<R> failed(TaskRef task, String failure) {
        return new EndTask<>(task, null, failure);
    }

    private static String failure(TaskRef task, int exit, byte[] tail) {
        List<String> lines = LogLines.split(tail, true).lines();
        StringBuilder message = new StringBuilder(task.where())
                .append(
                        exit > 128 && exit < 160
                                ? " was ended by signal " + (exit - 128)
                                : " failed with exit status " + exit);
        if (lines.isEmpty()) {
            return message.append(" and said nothing").toString();
        }
        message.append(":");
        lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                .forEach(line -> message.append("\n  ").append(line));
        return message.toString();
    }

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task);
        try {
            if (session.call(task.key("remove"), calls::remove).isEmpty()) {
                return Progress.pending(this);
            }
        } catch (IOException e) {
            session.log().once(task.key("left"), task.line(TaskCalls.left(task, e)));
        }
        if (failure != null) {
            throw new OperationFailedException(failure);
        }
        return Progress.done(result);
    }

    @Override
    public Operation<?> cancelled() {
        return StopTask.of(task);
    }

    @Override
    public String status() {
        return "tidying up after " + task.what();
    }
}
