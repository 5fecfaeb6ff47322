package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/** The calls of the protocol that {@code task.sh} describes, about one task. They block. */
final class TaskCalls {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int ENOUGH_AT_ONCE = 1024 * 1024;
    private static final int LARGEST_RESULT = 8 * 1024 * 1024;
    private static final int TAIL = 8 * 1024;

    /** Exit status of a call whose upload was cut off; every other refusal stays. */
    private static final int CUT_OFF = 74;

    /** Exit statuses of a command that sudo did not run. */
    private static final Set<Integer> SUDO_REFUSED = Set.of(1, 126, 127);

    private static final byte[] NOTHING = {};

    private final SshConnections connections;
    private final TaskRef task;

    TaskCalls(SshConnections connections, TaskRef task) {
        this.connections = connections;
        this.task = task;
    }

    /**
     * Sends the script and starts it, unless the host has it already; then looks, as {@link #look} does.
     *
     * @param wait how long the host may hold its answer back while there is no news, where there is a place for that
     */
    TaskLook start(Script script, long from, Duration wait) throws IOException, InterruptedException {
        try (Patience patience = Patience.of(wait)) {
            return look(from, patience, call("start", from + " " + patience.seconds(), Bundle.of(script)));
        } catch (NoAnswerException e) {
            throw new OperationFailedException(e.getMessage(), e);
        }
    }

    /** Looks how the task is, and reads its log from an offset, at most a good megabyte. */
    TaskLook look(long from, Duration wait) throws IOException, InterruptedException {
        try (Patience patience = Patience.of(wait)) {
            return look(from, patience, call("poll", from + " " + patience.seconds(), NOTHING));
        }
    }

    private TaskLook look(long from, Patience patience, Answer first) throws IOException, InterruptedException {
        Answer answer = first;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes(answer.content());
        while (answer.content().length > 0
                && from + log.size() < answer.header().size()
                && log.size() < ENOUGH_AT_ONCE) {
            answer = call("poll", from + log.size() + " 0", NOTHING);
            log.writeBytes(answer.content());
        }
        TaskHeader header = answer.header();
        boolean ended = header.state() == TaskHeader.State.FINISHED && from + log.size() >= header.size();
        byte[] result = answer.result();
        if (ended && header.exit() == 0 && header.result() < 0) {
            result = read("result.json", 0);
        }
        byte[] tail = ended && header.exit() != 0 ? read("log", Math.max(0, header.size() - TAIL)) : NOTHING;
        return new TaskLook(from, log.toByteArray(), header, result, tail, patience.seconds() > 0);
    }

    /** Asks the task to end; processes that have not ended after the grace period are killed. */
    TaskHeader cancel(Duration grace) throws IOException, InterruptedException {
        return call("cancel", String.valueOf(grace.toSeconds()), NOTHING).header();
    }

    /** Removes the task's directory. */
    TaskHeader remove() throws IOException, InterruptedException {
        return call("remove", "", NOTHING).header();
    }

    /** What is said where {@link #remove} failed. */
    static String left(TaskRef task, IOException why) {
        return "could not remove " + task.id() + " from /var/tmp/lustre-jenkins-*: " + why.getMessage();
    }

    private byte[] read(String file, long from) throws IOException, InterruptedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Answer answer;
        do {
            answer = call("read", file + " " + (from + content.size()), NOTHING);
            content.writeBytes(answer.content());
        } while (answer.content().length > 0
                && from + content.size() < answer.header().size()
                && content.size() < LARGEST_RESULT);
        return content.toByteArray();
    }

    private Answer call(String verb, String more, byte[] files) throws IOException, InterruptedException {
        String command = Bundle.CALL
                + verb
                + (task.root() ? " root " : " user ")
                + ShellQuote.name(task.id())
                + (more.isEmpty() ? "" : " " + more);
        return answer(connections.exec(task.host(), command, Bundle.call(files), DEADLINE));
    }

    private Answer answer(ExecResult result) throws IOException {
        byte[] out = result.stdout();
        int start = 0;
        for (int i = 0; i < out.length; i++) {
            if (out[i] == '\n') {
                String line = new String(out, start, i - start, StandardCharsets.UTF_8);
                if (line.startsWith("lustre-task 1 error ")) {
                    throw refusal(result, line.substring("lustre-task 1 error ".length()));
                }
                var header = TaskHeader.parse(line);
                if (header.isPresent()) {
                    return content(header.get(), out, i + 1);
                }
                start = i + 1;
            }
        }
        if (task.root()
                && SUDO_REFUSED.contains(result.exit())
                && result.words().contains("sudo")) {
            throw refusal(result, "the login user may not use sudo without a password");
        }
        throw new NoAnswerException(task.host().name() + " (" + task.host().address()
                + ") did not run the command for " + task.what() + "; exit status " + result.exit() + ": "
                + result.words());
    }

    private Answer content(TaskHeader header, byte[] out, int from) throws IOException {
        int middle = from + header.bytes();
        int end = middle + Math.max(0, header.result());
        if (out.length < end) {
            throw new IOException("the answer of " + task.host().name() + " was cut off");
        }
        return new Answer(header, Arrays.copyOfRange(out, from, middle), Arrays.copyOfRange(out, middle, end));
    }

    private IOException refusal(ExecResult result, String words) {
        String tool = new String(result.stderr(), StandardCharsets.UTF_8).strip();
        String message = task.host().name() + " (" + task.host().address() + ") refused " + task.script() + ".sh: "
                + words + (tool.isEmpty() ? "" : " (" + tool + ")");
        return result.exit() == CUT_OFF ? new IOException(message) : new OperationFailedException(message);
    }

    private record Answer(TaskHeader header, byte[] content, byte[] result) {}

    /** Something else than the script answered, such as a banner of a host that goes down. */
    private static final class NoAnswerException extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NoAnswerException(String message) {
            super(message);
        }
    }
}
