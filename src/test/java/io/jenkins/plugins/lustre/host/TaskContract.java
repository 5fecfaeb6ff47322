package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code task.sh} promises, whatever carries the calls to the host. */
abstract class TaskContract {
    private static final byte[] PROTOCOL = ScriptRun.text("task.sh").getBytes(StandardCharsets.UTF_8);
    private static final String COMMAND = "bash -c 'READ=\"IFS= read -rN " + PROTOCOL.length
            + " PROTOCOL && eval \\\"\\$PROTOCOL\\\"\"; [ \"$2\" != root ] || [ \"${LUSTRE_LAB_UID:-$EUID}\" = 0 ]"
            + " || exec sudo -n -- bash -c \"$READ\" lustre-task \"$@\"; eval \"$READ\"' lustre-task ";
    final LabCluster lab = new LabCluster();
    LabHost host;

    /** A process that runs a command on the host, as the login user. */
    abstract ProcessBuilder carrier(String command) throws Exception;

    /** Called when the host is there. */
    void prepare() throws Exception {}

    @BeforeEach
    void startHost() throws Exception {
        host = lab.start("oss1", LabRole.SERVER, List.of());
        prepare();
    }

    @AfterEach
    void closeLab() throws Exception {
        lab.close();
    }

    Answer send(String command, byte[] stdin) {
        try {
            Process process = carrier(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try (var in = process.getOutputStream()) {
                    in.write(stdin);
                } catch (IOException refused) {
                    // The host does not read to the end what it refuses.
                }
            });
            byte[] output = process.getInputStream().readAllBytes();
            writing.join();
            return new Answer(process.waitFor(), output);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Answer call(String words, byte[]... files) {
        ByteArrayOutputStream stdin = new ByteArrayOutputStream();
        stdin.writeBytes(PROTOCOL);
        for (byte[] file : files) {
            stdin.writeBytes(file);
        }
        return send(COMMAND + words, stdin.toByteArray());
    }

    static byte[] upload(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("file " + name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        return all.toByteArray();
    }

    static final byte[] END = "end\n".getBytes(StandardCharsets.UTF_8);

    private Answer start(String id, String script) {
        return call("start user " + id + " 0 0", upload("run.sh", script), END);
    }

    private Answer ended(String id) throws Exception {
        Eventually.holds(() -> !call("poll user " + id + " 0 0").state().equals("running"));
        return call("poll user " + id + " 0 0");
    }

    Path taskDirectory(String id) throws IOException {
        try (Stream<Path> bases = Files.list(host.path("/var/tmp"))) {
            return bases.filter(base -> base.getFileName().toString().startsWith("lustre-jenkins-"))
                    .findFirst()
                    .orElseThrow()
                    .resolve(id);
        }
    }

    @Test
    void a_task_runs_to_its_end_and_tells_its_log_and_exit_status() throws Exception {
        Answer started = start("t1", "printf 'one\\ntwo'; echo three >&2; exit 7\n");
        assertThat(started.exit()).isZero();
        Answer ended = ended("t1");
        assertThat(ended.state()).isEqualTo("finished");
        assertThat(ended.exitOfTask()).isEqualTo("7");
        assertThat(ended.text()).isEqualTo("one\ntwothree\n");
        assertThat(call("poll user t1 4 0").text()).isEqualTo("twothree\n");
        assertThat(call("poll user t1 999 0").content()).isEmpty();
    }

    @Test
    void starting_it_many_times_at_once_is_one_task() throws Exception {
        byte[] script = upload("run.sh", "echo ran >> \"$LUSTRE_TASK_DIR/runs\"\n");
        List<CompletableFuture<Answer>> starts = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call("start user t1 0 0", script, END)))
                .toList();
        for (CompletableFuture<Answer> start : starts) {
            assertThat(start.join().exit()).isZero();
        }
        ended("t1");
        assertThat(call("start user t1 0 0", script, END).state()).isEqualTo("finished");
        assertThat(Files.readAllLines(taskDirectory("t1").resolve("runs"))).containsExactly("ran");
    }

    @Test
    void an_upload_that_is_cut_off_starts_nothing() {
        byte[] whole = upload("run.sh", "touch \"$LUSTRE_LAB_ROOT/tmp/started\"\n");
        for (byte[] part : List.of(Arrays.copyOf(whole, whole.length - 3), whole, new byte[0])) {
            Answer answer = call("start user t1 0 0", part);
            assertThat(answer.exit()).isEqualTo(74);
            assertThat(answer.firstLine()).isEqualTo("lustre-task 1 error the upload was cut off");
        }
        assertThat(call("poll user t1 0 0").state()).isEqualTo("absent");
        assertThat(host.path("/tmp/started")).doesNotExist();
    }

    @Test
    void bytes_arrive_unchanged_and_at_most_256_KiB_at_a_time() throws Exception {
        start("t1", "head -c 600000 /dev/urandom | tee \"$LUSTRE_TASK_DIR/copy\"\n");
        assertThat(ended("t1").size()).isEqualTo(600000);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        for (byte[] part = call("poll user t1 0 0").content();
                part.length > 0;
                part = call("poll user t1 " + log.size() + " 0").content()) {
            assertThat(part.length).isLessThanOrEqualTo(262144);
            log.writeBytes(part);
        }
        assertThat(log.toByteArray())
                .isEqualTo(Files.readAllBytes(taskDirectory("t1").resolve("copy")));
    }

    @Test
    void a_task_goes_on_when_the_connection_is_gone() throws Exception {
        Process connection = carrier(COMMAND + "start user t1 0 0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        connection.getOutputStream().write(PROTOCOL);
        connection
                .getOutputStream()
                .write(upload(
                        "run.sh", "while [ ! -e \"$LUSTRE_LAB_ROOT/tmp/go\" ]; do sleep 0.02; done; echo went on\n"));
        connection.getOutputStream().write(END);
        connection.getOutputStream().flush();
        Eventually.holds(() -> call("poll user t1 0 0").state().equals("running"));
        connection.destroyForcibly();
        connection.waitFor();
        host.write("/tmp/go", "");
        assertThat(ended("t1").text()).isEqualTo("went on\n");
    }

    @Test
    void cancel_ends_every_process_of_the_task() throws Exception {
        start("t1", "echo up; (timeout 1000 sleep 1000) & sleep 1000\n");
        Eventually.holds(() -> call("poll user t1 0 0").text().equals("up\n"));
        call("cancel user t1 20");
        Answer ended = ended("t1");
        assertThat(ended.exitOfTask()).isEqualTo("143");
        Eventually.holds(() -> host.processCount() == remainingProcesses());
    }

    @Test
    void what_ignores_TERM_is_killed_after_the_grace_period_without_a_second_call() throws Exception {
        start("t1", "trap '' TERM; echo up; while :; do sleep 1000; done\n");
        Eventually.holds(() -> call("poll user t1 0 0").text().equals("up\n"));
        Answer asked = call("cancel user t1 5");
        assertThat(asked.state()).isEqualTo("running");
        assertThat(ended("t1").exitOfTask()).isEqualTo("137");
        Eventually.holds(() -> host.processCount() == remainingProcesses());
    }

    @Test
    void a_task_that_was_cancelled_before_its_start_never_runs() {
        assertThat(call("cancel user t1 1").state()).isEqualTo("finished");
        Answer late = start("t1", "touch \"$LUSTRE_LAB_ROOT/tmp/started\"\n");
        assertThat(late.state()).isEqualTo("finished");
        assertThat(late.exitOfTask()).isEqualTo("143");
        assertThat(host.path("/tmp/started")).doesNotExist();
    }

    @Test
    void a_supervisor_that_was_killed_loses_the_task_but_not_the_host() throws Exception {
        start("t1", "echo up; sleep 1000\n");
        Eventually.holds(() -> call("poll user t1 0 0").text().equals("up\n"));
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(
                        Files.readString(taskDirectory("t1").resolve("pid")).strip()))
                .orElseThrow();
        worker.parent().orElseThrow().destroyForcibly();
        Eventually.holds(() -> call("poll user t1 0 0").state().equals("lost"));
        assertThat(call("poll user t1 0 0").boot()).isEqualTo("same");
        assertThat(start("t1", "echo again\n").state())
                .as("it is not run again")
                .isEqualTo("lost");
        call("cancel user t1 0");
        call("cancel user t1 0");
        Eventually.holds(() -> !worker.isAlive());
    }

    @Test
    void results_and_other_files_can_be_read_and_then_removed() throws Exception {
        start("t1", "echo '{\"ok\":true}' > result.json; ls -1\n".replace("> ", "> \"$LUSTRE_TASK_DIR\"/"));
        ended("t1");
        assertThat(call("read user t1 result.json 0").text()).isEqualTo("{\"ok\":true}\n");
        assertThat(call("read user t1 nothing 0").size()).isZero();
        assertThat(call("remove user t1").state()).isEqualTo("absent");
        assertThat(call("remove user t1").state()).isEqualTo("absent");
        assertThat(taskDirectory("t1")).doesNotExist();
    }

    /** Words of a script that waits until the test makes the file. */
    private static String waitFor(String file) {
        return "while [ ! -e \"$LUSTRE_LAB_ROOT/tmp/" + file + "\" ]; do sleep 0.02; done\n";
    }

    /** A call that the host holds back. */
    private CompletableFuture<Answer> held(String words) throws Exception {
        Path log = taskDirectory("t1").resolve("log");
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> call(words));
        Eventually.holds(
                () -> ProcessHandle.allProcesses().anyMatch(process -> isCall(process) && reads(process, log)));
        return answer;
    }

    private static boolean isCall(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(" lustre-task poll ");
    }

    private static boolean reads(ProcessHandle process, Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path descriptor : open.toList()) {
                if (Files.readSymbolicLink(descriptor).equals(file)) {
                    return true;
                }
            }
        } catch (IOException ended) {
            // It has answered meanwhile.
            return false;
        }
        return false;
    }

    @Test
    void an_answer_is_held_back_until_the_task_ends_or_says_something() throws Exception {
        start(
                "t1",
                waitFor("speak") + "echo news\n" + waitFor("end") + "echo '{}' > \"$LUSTRE_TASK_DIR/result.json\"\n");
        CompletableFuture<Answer> spoken = held("poll user t1 0 30");
        host.write("/tmp/speak", "");
        assertThat(spoken.get().state()).isEqualTo("running");
        assertThat(spoken.get().text()).isEqualTo("news\n");
        assertThat(call("poll user t1 2 30").text())
                .as("what is there is answered at once")
                .isEqualTo("ws\n");
        CompletableFuture<Answer> ended = held("poll user t1 5 30");
        host.write("/tmp/end", "");
        assertThat(ended.get().state()).isEqualTo("finished");
        assertThat(ended.get().result()).contains("{}\n");
    }

    @Test
    void an_answer_is_held_back_no_longer_than_asked_and_leaves_nothing_behind() throws Exception {
        Answer waited = call("start user t1 0 1", upload("run.sh", "exec sleep 1000\n"), END);
        assertThat(waited.state()).isEqualTo("running");
        assertThat(call("poll user t1 0 1").state()).isEqualTo("running");
        assertThat(call("cancel user t1 20").state()).isIn("running", "finished");
        ended("t1");
        Eventually.holds(() -> host.processCount() == remainingProcesses());
    }

    @Test
    void a_short_task_is_started_and_told_in_one_answer() {
        Answer told = call(
                "start user t1 0 30",
                upload("run.sh", "echo '{\"osts\":[3]}' > \"$LUSTRE_TASK_DIR/result.json\"\n"),
                END);
        assertThat(told.state()).isEqualTo("finished");
        assertThat(told.exitOfTask()).isEqualTo("0");
        assertThat(told.result()).contains("{\"osts\":[3]}\n");
    }

    @Test
    void a_result_comes_with_the_end_of_the_log_of_a_task_that_succeeded() throws Exception {
        start("t1", "head -c 262145 /dev/zero | tee \"$LUSTRE_TASK_DIR/result.json\"\n");
        assertThat(ended("t1").result()).as("there is more of the log").isEmpty();
        assertThat(call("poll user t1 262144 0").result()).as("it is too large").isEmpty();
        assertThat(call("read user t1 result.json 262144").text()).isEqualTo("\0");
        start("t2", "echo '{}' > \"$LUSTRE_TASK_DIR/result.json\"; exit 3\n");
        assertThat(ended("t2").result()).as("the task failed").isEmpty();
        start("t3", "true\n");
        assertThat(ended("t3").result()).as("there is none").contains("");
    }

    @Test
    void a_running_task_is_not_removed() throws Exception {
        start("t1", "sleep 1000\n");
        Answer refused = call("remove user t1");
        assertThat(refused.exit()).isEqualTo(70);
        assertThat(refused.firstLine()).contains("error the task is still running");
        call("cancel user t1 0");
        ended("t1");
    }

    @Test
    void names_that_leave_the_directory_are_refused() {
        for (String words : List.of(
                "start user ../t1 0 0",
                "start user .t1 0 0",
                "start user t1 0 31",
                "poll user t1 -1 0",
                "poll user t1 0 -",
                "read user t1 ../x 0",
                "start nobody t1 0 0",
                "stop user t1",
                "poll user t1 0")) {
            Answer answer = call(words);
            assertThat(answer.exit()).as(words).isEqualTo(64);
            assertThat(answer.firstLine()).startsWith("lustre-task 1 error ");
        }
        for (String name : List.of("../run.sh", "log", "exit", "a b", "claim")) {
            assertThat(call("start user t1 0 0", upload(name, "x\n"), upload("run.sh", "x\n"), END)
                            .exit())
                    .as(name)
                    .isEqualTo(64);
        }
    }

    @Test
    void nobody_else_can_read_what_a_task_has() throws Exception {
        start("t1", "umask; echo x > \"$LUSTRE_LAB_ROOT/tmp/made\"\n");
        assertThat(ended("t1").text()).isEqualTo("0022\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(taskDirectory("t1"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(taskDirectory("t1").getParent())))
                .isEqualTo("rwx------");
    }

    /** Processes of the host that belong to the carrier rather than to the task. */
    long remainingProcesses() {
        return 0;
    }
}
