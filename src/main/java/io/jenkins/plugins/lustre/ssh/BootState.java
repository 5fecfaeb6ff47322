package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a host came up.
 *
 * @param bootId changes with each boot
 * @param cloudInit the word of {@code cloud-init status}: {@code running}, {@code done}, {@code error}, ...;
 *     {@code absent} if the host has no cloud-init
 * @param words what cloud-init says of its failure
 */
record BootState(String bootId, String cloudInit, String words) {

    private static final byte[] SCRIPT = Bundle.read("/io/jenkins/plugins/lustre/ssh/boot.sh");
    private static final Pattern ANSWER =
            Pattern.compile("(?m)^lustre-host 1 boot=([0-9a-fA-F-]{1,64}) cloud-init=(\\w+)$");
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** Asks the host. Blocks. */
    static BootState of(SshConnections connections, Host host) throws IOException, InterruptedException {
        return call(connections, host, "state");
    }

    /** Has the host reboot, unless it has another boot id already. Blocks. */
    static BootState reboot(SshConnections connections, Host host, String bootId)
            throws IOException, InterruptedException {
        return call(connections, host, "reboot " + ShellQuote.quote(bootId));
    }

    private static BootState call(SshConnections connections, Host host, String verb)
            throws IOException, InterruptedException {
        ExecResult result = connections.exec(host, "bash -s -- " + verb, SCRIPT, DEADLINE);
        Matcher answer = ANSWER.matcher(result.text());
        if (!answer.find()) {
            throw new IOException(host.name() + " (" + host.address() + ") did not run a command; exit status "
                    + result.exit() + ": " + result.words());
        }
        return new BootState(
                answer.group(1),
                answer.group(2),
                result.text().substring(answer.end()).strip());
    }

    /** Whether cloud-init still has something to do. */
    boolean settingUp() {
        return switch (cloudInit) {
            case "absent", "done", "disabled", "error", "degraded" -> false;
            default -> true;
        };
    }
}
