package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A host under a fake clock that speaks the protocol of {@code task.sh} in memory: one task that prints a line each
 * second and ends after a while. It gives no answer in a span of time.
 */
public final class FakeHost implements SshConnections {

    private static final Duration LASTS = Duration.ofSeconds(6);
    private static final int LONGEST_ANSWER = 100;

    private final FakeClock clock;
    private final int exit;
    private final String result;
    private final Duration silentFrom;
    private final Duration silentUntil;
    private final Instant begin;
    final Map<String, Instant> started = new TreeMap<>();
    final Map<String, Instant> cancelled = new TreeMap<>();
    final Map<String, Instant> removed = new TreeMap<>();

    /** One that always answers, and whose task leaves this result. */
    public FakeHost(FakeClock clock, String result) {
        this(clock, 0, result, Duration.ofDays(1), Duration.ofDays(1));
    }

    FakeHost(FakeClock clock, int exit, Duration silentFrom, Duration silentUntil) {
        this(clock, exit, "{\"ost\":3}", silentFrom, silentUntil);
    }

    private FakeHost(FakeClock clock, int exit, String result, Duration silentFrom, Duration silentUntil) {
        this.clock = clock;
        this.exit = exit;
        this.result = result;
        this.silentFrom = silentFrom;
        this.silentUntil = silentUntil;
        this.begin = clock.instant();
    }

    @Override
    public ExecResult exec(Host host, String command, byte[] stdin, Duration deadline) throws IOException {
        Duration age = Duration.between(begin, clock.instant());
        if (age.compareTo(silentFrom) >= 0 && age.compareTo(silentUntil) < 0) {
            throw new IOException("Connection refused");
        }
        String[] words =
                command.substring(command.lastIndexOf(" lustre-task ") + 13).split(" ");
        String id = words[2];
        switch (words[0]) {
            case "start" -> start(id, stdin);
            case "cancel" -> cancel(id);
            case "remove" -> removed.putIfAbsent(id, clock.instant());
            default -> {}
        }
        return switch (words[0]) {
            case "start", "poll" -> {
                int offset = Integer.parseInt(words[3]);
                await(id, offset, Duration.ofSeconds(Long.parseLong(words[4])));
                yield answer(id, log(id), offset, result(id, offset));
            }
            case "read" -> answer(id, read(id, words[3]), Integer.parseInt(words[4]), null);
            default -> answer(id, new byte[0], 0, null);
        };
    }

    /** Holds the answer back as long as there is no news. */
    private void await(String id, int offset, Duration wait) {
        Instant end = clock.instant().plus(wait);
        while (clock.instant().isBefore(end) && there(id) && !ended(id) && log(id).length <= offset) {
            clock.pass(Duration.ofMillis(100));
        }
    }

    private boolean there(String id) {
        return started.containsKey(id) && !removed.containsKey(id);
    }

    /** What follows the last piece of the log. */
    private byte[] result(String id, int offset) {
        boolean all = there(id) && ended(id) && offset + LONGEST_ANSWER >= log(id).length;
        return all && exit == 0 && !cancelled.containsKey(id) ? read(id, "result.json") : null;
    }

    private void start(String id, byte[] stdin) {
        if (!new String(stdin, StandardCharsets.UTF_8).endsWith("\nend\n")) {
            throw new AssertionError("the upload has no end");
        }
        if (!removed.containsKey(id)) {
            started.putIfAbsent(id, clock.instant());
        } else {
            throw new AssertionError(id + " is started after it was removed");
        }
    }

    private void cancel(String id) {
        started.putIfAbsent(id, clock.instant());
        if (!ended(id)) {
            cancelled.put(id, clock.instant());
        }
    }

    private Duration age(String id) {
        Instant until = cancelled.getOrDefault(id, clock.instant());
        return Duration.between(started.get(id), until);
    }

    private boolean ended(String id) {
        return cancelled.containsKey(id) || age(id).compareTo(LASTS) >= 0;
    }

    private byte[] log(String id) {
        StringBuilder text = new StringBuilder();
        for (long i = 0; started.containsKey(id) && i <= Math.min(age(id).toSeconds(), LASTS.toSeconds()); i++) {
            text.append("Schritt ").append(i).append(" läuft\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] read(String id, String file) {
        return file.equals("result.json") && exit == 0 ? result.getBytes(StandardCharsets.US_ASCII) : log(id);
    }

    private ExecResult answer(String id, byte[] file, int offset, byte[] result) {
        byte[] content = Arrays.copyOfRange(file, offset, Math.min(file.length, offset + LONGEST_ANSWER));
        String state = !there(id) ? "absent" : ended(id) ? "finished" : "running";
        String status = !state.equals("finished") ? "-" : cancelled.containsKey(id) ? "143" : String.valueOf(exit);
        String header = "Welcome!\nlustre-task 1 state=" + state + " exit=" + status + " size=" + file.length
                + " offset=" + offset + " bytes=" + content.length + " boot=same cancelled=no result="
                + (result == null ? "-" : String.valueOf(result.length)) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        if (result != null) {
            out.writeBytes(result);
        }
        return new ExecResult(0, out.toByteArray(), new byte[0]);
    }

    /** How many tasks there were, and of these how many were left behind. */
    public Map<String, Long> snapshot() {
        return Map.of(
                "tasks", (long) started.size(),
                "left",
                        started.keySet().stream()
                                .filter(id -> !removed.containsKey(id))
                                .count(),
                "running", started.keySet().stream().filter(id -> !ended(id)).count());
    }

    @Override
    public void close() {}
}
