package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Durable tasks on a laboratory host, and what needs one: another user, a reboot. */
class LabTaskTest extends TaskContract {
    @Override
    ProcessBuilder carrier(String command) {
        return host.command(command);
    }

    @Test
    void a_reboot_loses_the_task() throws Exception {
        call("start user t1 0 0", upload("run.sh", "echo up; sleep 1000\n"), END);
        Eventually.holds(() -> call("poll user t1 0 0").text().equals("up\n"));
        host.reboot();
        Answer lost = call("poll user t1 0 0");
        assertThat(lost.state()).isEqualTo("lost");
        assertThat(lost.boot()).isEqualTo("changed");
        assertThat(lost.text()).isEqualTo("up\n");
    }

    @Test
    void a_task_of_root_is_run_by_sudo() throws Exception {
        call("start root t1 0 0", upload("run.sh", "id -u\n"), END);
        Eventually.holds(() -> call("poll root t1 0 0").state().equals("finished"));
        assertThat(call("poll root t1 0 0").text()).isEqualTo("0\n");
        assertThat(call("poll user t1 0 0").state())
                .as("users have tasks of their own")
                .isEqualTo("absent");
        assertThat(host.path("/var/tmp/lustre-jenkins-0/t1")).exists();
    }

    @Test
    void a_user_who_may_not_use_sudo_starts_nothing() {
        host.write("/lab/sudo-refused", "");
        Answer refused = call("start root t1 0 0", upload("run.sh", "id\n"), END);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).isEmpty();
    }

    @Test
    void a_directory_that_somebody_else_has_put_there_is_not_used() throws Exception {
        Path elsewhere = host.path("/tmp/elsewhere");
        Files.createDirectory(elsewhere);
        Files.createSymbolicLink(host.path("/var/tmp/lustre-jenkins-1000"), elsewhere);
        Answer refused = call("start user t1 0 0", upload("run.sh", "id\n"), END);
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.firstLine()).startsWith("lustre-task 1 error ");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_task_that_ended_before_the_reboot_is_finished_after_it() throws Exception {
        call("start user t1 0 0", upload("run.sh", "echo done\n"), END);
        Eventually.holds(() -> call("poll user t1 0 0").state().equals("finished"));
        host.reboot();
        Answer finished = call("poll user t1 0 0");
        assertThat(finished.state()).isEqualTo("finished");
        assertThat(finished.exitOfTask()).isEqualTo("0");
    }
}
