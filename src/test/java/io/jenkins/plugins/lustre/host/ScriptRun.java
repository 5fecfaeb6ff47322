package io.jenkins.plugins.lustre.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.ssh.ShellQuote;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a bundled script did on a laboratory host, run by root there without SSH.
 *
 * @param exit its exit status
 * @param output its output and errors together
 * @param result what it left in {@code result.json}; a missing node if it left nothing
 */
record ScriptRun(int exit, String output, JsonNode result) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static ScriptRun of(LabHost host, String script, Map<String, String> values) {
        return run(host, "sudo -n bash", script, values);
    }

    static ScriptRun asUser(LabHost host, String script, Map<String, String> values) {
        return run(host, "bash", script, values);
    }

    private static ScriptRun run(LabHost host, String shell, String script, Map<String, String> values) {
        String directory = "/var/tmp/script-" + COUNT.incrementAndGet();
        StringBuilder arguments = new StringBuilder();
        values.forEach((name, value) -> arguments
                .append(name)
                .append('=')
                .append(ShellQuote.quote(value))
                .append('\n'));
        host.write(directory + "/args.sh", arguments.toString());
        host.write(directory + "/lib.sh", text("lib.sh"));
        host.write(directory + "/run.sh", text(script + ".sh"));
        try {
            Path output = host.path(directory + "/log");
            Process process = host.command("exec " + shell + " " + host.path(directory + "/run.sh"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(script + " still runs:\n" + Files.readString(output));
            }
            Path result = host.path(directory + "/result.json");
            return new ScriptRun(
                    process.exitValue(),
                    Files.readString(output),
                    Files.exists(result)
                            ? new ObjectMapper().readTree(result.toFile())
                            : new ObjectMapper().missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String script) {
        try (InputStream in = ScriptRun.class.getResourceAsStream("/io/jenkins/plugins/lustre/host/" + script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
