package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remote tasks do on any SSH server, with real processes and the real protocol script. */
abstract class RemoteTaskContract {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private Driven driven;

    /** The host, whose keys are known. */
    abstract Host host();

    /** New connections to it. */
    abstract SshConnections connections();

    /** What stands for the root of the host's file system. */
    abstract Path root();

    /** Drops all connections to it. */
    abstract void cutConnections();

    @BeforeEach
    void open() {
        driven = new Driven(directory, connections());
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    final Driven driven() {
        return driven;
    }

    final RemoteTask task(String commands) {
        return task(commands, LONG);
    }

    final RemoteTask task(String commands, Duration timeout) {
        return RemoteTask.of(host(), Script.asUser("run-commands", Map.of("COMMANDS", commands)), timeout);
    }

    static TaskResult succeeded(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        return (TaskResult) ((Outcome.Succeeded<?>) outcome).result();
    }

    static String failed(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).message();
    }

    /** The directories of tasks on the host. */
    final List<Path> tasks() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("var/tmp"), 2)) {
            return files.filter(p -> p.getFileName().toString().startsWith("run-commands")
                            || p.getFileName().toString().startsWith(".new"))
                    .toList();
        }
    }

    /** The processes that run the script of a task of this host; not those that wait to kill it. */
    final List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .commandLine()
                        .filter(c -> c.contains(root() + "/var/tmp") && !c.contains("killer.sh"))
                        .isPresent())
                .toList();
    }

    final void eventually(Driven.Condition condition) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Shell words that wait until the test makes the file in the host's /var/tmp. */
    final String waitFor(String file) {
        return "until [ -e " + ShellQuote.quote(signal(file).toString()) + " ]; do sleep 0.02; done";
    }

    final Path signal(String file) {
        return root().resolve("var/tmp").resolve(directory.getFileName() + file);
    }

    @Test
    void a_script_shows_its_words_and_returns_its_result() throws Exception {
        Outcome<?> outcome = driven.begin(
                        task("echo one; echo two >&2; printf '{\"osts\":[3]}' >result.json; printf 'three'"))
                .toEnd();
        TaskResult result = succeeded(outcome);
        assertThat(result.result().at("/osts/0").asInt()).isEqualTo(3);
        assertThat(result.lost()).isFalse();
        assertThat(driven.lines()).containsExactly("[oss1] one", "[oss1] two", "[oss1] three");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_script_that_says_nothing_and_leaves_no_result_succeeds() throws Exception {
        assertThat(succeeded(driven.begin(task("true")).toEnd()).result()).isEmpty();
        assertThat(driven.lines()).isEmpty();
    }

    @Test
    void a_script_that_fails_is_quoted_with_its_last_words() throws Exception {
        String message = failed(driven.begin(task("seq 1 30; echo 'mkfs.lustre: no such device'; exit 19"))
                .toEnd());
        assertThat(message)
                .startsWith("run-commands.sh on oss1 (" + host().address() + ") failed with exit status 19:\n")
                .endsWith("\n  30\n  mkfs.lustre: no such device")
                .contains("\n  20\n")
                .doesNotContain("\n  19\n");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_result_that_is_no_json_is_a_failure() throws Exception {
        assertThat(failed(driven.begin(task("echo '{\"a\":' >result.json")).toEnd()))
                .contains("its result is not JSON");
    }

    @Test
    void a_line_is_shown_when_it_is_whole_though_it_comes_in_pieces_of_characters() throws Exception {
        driven.begin(task("printf 'first\\ngr\\303'; " + waitFor("a") + "; printf '\\274n'; " + waitFor("b")
                + "; printf ' \\342\\202'; " + waitFor("c") + "; printf '\\254\\n'; " + waitFor("d")));
        for (String signal : List.of("a", "b", "c")) {
            driven.until(() -> driven.text().contains("first"));
            for (int looks = 0; looks < 8; looks++) {
                driven.once();
            }
            assertThat(driven.lines()).as(signal).containsExactly("[oss1] first");
            Files.createFile(signal(signal));
        }
        driven.until(() -> driven.lines().size() == 2);
        assertThat(driven.lines()).containsExactly("[oss1] first", "[oss1] grün €");
        Files.createFile(signal("d"));
        succeeded(driven.toEnd());
    }

    @Test
    void a_dropped_connection_means_that_the_next_look_comes_later() throws Exception {
        driven.begin(task("echo begun; echo x >>"
                + ShellQuote.quote(signal("count").toString()) + "; " + waitFor("go") + "; echo done"));
        driven.until(() -> driven.text().contains("begun"));
        for (int i = 0; i < 3; i++) {
            cutConnections();
            driven.once();
            driven.once();
        }
        Files.createFile(signal("go"));
        succeeded(driven.toEnd());
        assertThat(driven.lines().stream().filter(l -> !l.contains("no answer") && !l.contains("answers again")))
                .containsExactly("[oss1] begun", "[oss1] done");
        assertThat(signal("count")).hasContent("x");
    }

    @Test
    void a_restarted_controller_picks_the_task_up_and_shows_every_line_once() throws Exception {
        driven.begin(task("echo begun; echo x >>"
                + ShellQuote.quote(signal("count").toString()) + "; " + waitFor("go") + "; echo done"));
        driven.until(() -> driven.text().contains("begun"));
        driven.restart(connections());
        Files.createFile(signal("go"));
        driven.once();
        driven.restart(connections());
        succeeded(driven.toEnd());
        assertThat(driven.lines()).containsExactly("[oss1] begun", "[oss1] done");
        assertThat(signal("count")).hasContent("x");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_cancel_kills_the_script_and_what_it_started() throws Exception {
        driven.begin(task("sleep " + mark() + " & (sleep " + mark() + "; true) | cat; echo never"));
        driven.until(() -> ProcessHandle.allProcesses().anyMatch(this::isMarked));
        driven.until(() -> driven.status().startsWith("running"));
        driven.cancel();
        assertThat(driven.toEnd()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(driven.lines()).containsExactly("[oss1] run-commands.sh was stopped");
        eventually(() -> processes().isEmpty());
        eventually(() -> ProcessHandle.allProcesses().noneMatch(this::isMarked));
        assertThat(tasks()).isEmpty();
    }

    /** A number of seconds that only this test sleeps. */
    private String mark() {
        return "1000." + Integer.toUnsignedString(directory.hashCode());
    }

    private boolean isMarked(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(c -> c.equals("/usr/bin/sleep " + mark()))
                .isPresent();
    }

    @Test
    void a_script_that_ignores_the_first_signal_is_killed_after_a_while() throws Exception {
        driven.begin(task("trap '' TERM; echo deaf; while :; do sleep 0.2; done"));
        driven.until(() -> driven.text().contains("deaf"));
        driven.cancel();
        assertThat(driven.toEnd()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(driven.lines()).containsExactly("[oss1] deaf", "[oss1] run-commands.sh was stopped");
        eventually(() -> processes().isEmpty());
    }

    @Test
    void a_script_that_takes_too_long_is_stopped_and_fails() throws Exception {
        String message = failed(driven.begin(task("echo slow; sleep 1000", Duration.ofSeconds(1)))
                .toEnd());
        assertThat(message)
                .contains("run-commands.sh on oss1")
                .contains("had not ended by")
                .contains("was stopped");
        eventually(() -> processes().isEmpty());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_script_that_ends_itself_by_a_signal_is_told_so() throws Exception {
        assertThat(failed(driven.begin(task("kill -9 $$")).toEnd())).contains("was ended by signal 9");
    }

    @Test
    void a_task_whose_supervisor_was_killed_is_lost() throws Exception {
        driven.begin(task("echo begun; sleep 1000"));
        driven.until(() -> driven.text().contains("begun"));
        processes().forEach(ProcessHandle::destroyForcibly);
        assertThat(failed(driven.toEnd())).contains("were killed from outside");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_task_whose_directory_vanishes_is_told_so() throws Exception {
        driven.begin(task("echo begun; " + waitFor("go")));
        driven.until(() -> driven.text().contains("begun"));
        Path task = tasks().get(0);
        Files.move(task, task.resolveSibling("elsewhere"));
        assertThat(failed(driven.toEnd())).contains("vanished while it ran");
        Files.createFile(signal("go"));
    }

    @Test
    void values_are_data_to_the_shell_whatever_they_hold() throws Exception {
        String nasty = "a'b\"c $(touch /tmp/lustre-pwned) `id` \\ \n * ; & | < > ! {} ~ #\t\u00e4";
        Script script = Script.asUser(
                "run-commands", Map.of("COMMANDS", "printf '%s' \"$NASTY\" | od -An -tx1", "NASTY", nasty));
        succeeded(driven.begin(RemoteTask.of(host(), script, LONG)).toEnd());
        StringBuilder shown = new StringBuilder();
        driven.lines()
                .forEach(line -> shown.append(line.substring("[oss1]".length()).replace("  ", " ")));
        StringBuilder expected = new StringBuilder();
        for (byte b : nasty.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            expected.append(String.format(" %02x", b));
        }
        assertThat(shown).hasToString(expected.toString());
        assertThat(Path.of("/tmp/lustre-pwned")).doesNotExist();
    }
}
