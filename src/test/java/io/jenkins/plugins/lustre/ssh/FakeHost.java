package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A host under a fake clock that speaks the protocol of {@code task.sh} in memory: one task that prints a line each
 * second and ends after a while. It gives no answer in a span of time.
 */
final class FakeHost implements SshConnections {

    private static final Duration LASTS = Duration.ofSeconds(6);
    private static final int LONGEST_ANSWER = 100;

    private final InstantSource clock;
    private final int exit;
    private final Duration silentFrom;
    private final Duration silentUntil;
    private final Instant begin;
    final Map<String, Instant> started = new TreeMap<>();
    final Map<String, Instant> cancelled = new TreeMap<>();
    final Map<String, Instant> removed = new TreeMap<>();

    FakeHost(InstantSource clock, int exit, Duration silentFrom, Duration silentUntil) {
        this.clock = clock;
        this.exit = exit;
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
        String[] words = command.split(" ");
        String id = words[5];
        switch (words[3]) {
            case "start" -> start(id, stdin);
            case "cancel" -> cancel(id);
            case "remove" -> removed.putIfAbsent(id, clock.instant());
            default -> {}
        }
        byte[] file = words[3].equals("poll") ? log(id) : words[3].equals("read") ? read(id, words[6]) : new byte[0];
        long offset = words[3].equals("poll") || words[3].equals("read") ? Long.parseLong(words[words.length - 1]) : 0;
        return answer(id, file, (int) offset);
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
        return file.equals("result.json") && exit == 0 ? "{\"ost\":3}".getBytes(StandardCharsets.US_ASCII) : log(id);
    }

    private ExecResult answer(String id, byte[] file, int offset) {
        byte[] content = Arrays.copyOfRange(file, offset, Math.min(file.length, offset + LONGEST_ANSWER));
        boolean there = started.containsKey(id) && !removed.containsKey(id);
        String state = !there ? "absent" : ended(id) ? "finished" : "running";
        String status = !state.equals("finished") ? "-" : cancelled.containsKey(id) ? "143" : String.valueOf(exit);
        String header = "Welcome!\nlustre-task 1 state=" + state + " exit=" + status + " size=" + file.length
                + " offset=" + offset + " bytes=" + content.length + " beat=- boot=same cancelled=no\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        return new ExecResult(0, out.toByteArray(), new byte[0]);
    }

    /** How many tasks there were, and of these how many were left behind. */
    Map<String, Long> snapshot() {
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
