package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Durable tasks, and a bundled script, through a real OpenSSH server. */
class OpenSshTaskTest extends TaskContract {
    private OpenSsh ssh;

    @BeforeAll
    static void findOpenSsh() {
        assumeTrue(
                OpenSsh.isInstalled(), "openssh-server is not installed: tasks are not tried against a real OpenSSH");
    }

    @Override
    void prepare() throws Exception {
        host.attach(new io.jenkins.plugins.lustre.lab.host.LabDisk(
                "nvme1n1", io.jenkins.plugins.lustre.lab.host.LabDisk.INSTANCE_STORAGE, 1_000_204_886_016L));
        ssh = OpenSsh.start(host);
    }

    @AfterEach
    void stopServer() throws Exception {
        ssh.close();
    }

    @Override
    ProcessBuilder carrier(String command) {
        return ssh.command(command);
    }

    @Test
    void a_bundled_script_runs_as_a_task() throws Exception {
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        files.writeBytes(upload("args.sh", "FSNAME='scratch'\n"));
        files.writeBytes(upload("lib.sh", ScriptRun.text("lib.sh")));
        files.writeBytes(upload("run.sh", ScriptRun.text("mds.sh")));
        files.writeBytes(END);
        Answer started = call("start root mds-1 0 0", files.toByteArray());
        assertThat(started.exit())
                .as(new String(started.output(), StandardCharsets.UTF_8))
                .isZero();
        Eventually.holds(() -> call("poll root mds-1 0 0").state().equals("finished"));
        Answer ended = call("poll root mds-1 0 0");
        assertThat(ended.exitOfTask()).as(ended.text()).isEqualTo("0");
        assertThat(call("read root mds-1 result.json 0").text()).contains("\"target\":\"scratch-MDT0000\"");
        assertThat(host.read("/proc/mounts")).contains("svname=scratch-MDT0000,mgs,");
    }
}
