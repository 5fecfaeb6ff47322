package io.jenkins.plugins.lustre.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The bundled scripts, and the bytes that are sent to a host to run them. */
final class Bundle {

    private static final String SCRIPTS = "/io/jenkins/plugins/lustre/host/";
    private static final byte[] TASK = read(SCRIPTS + "task.sh");

    /** The command of every call, up to the words of the call; the protocol's script tells what it does. */
    static final String CALL = "bash -c 'READ=\"IFS= read -rN " + TASK.length
            + " PROTOCOL && eval \\\"\\$PROTOCOL\\\"\"; [ \"$2\" != root ] || [ \"${LUSTRE_LAB_UID:-$EUID}\" = 0 ]"
            + " || exec sudo -n -- bash -c \"$READ\" lustre-task \"$@\"; eval \"$READ\"' lustre-task ";

    private Bundle() {}

    /** The standard input of a call: the protocol's script, then what the verb needs. */
    static byte[] call(byte[] more) {
        ByteArrayOutputStream stdin = new ByteArrayOutputStream();
        stdin.writeBytes(TASK);
        stdin.writeBytes(more);
        return stdin.toByteArray();
    }

    /** The files of a task: the script, what the scripts share, and the values. */
    static byte[] of(Script script) {
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        file(files, "args.sh", script.assignments().getBytes(StandardCharsets.UTF_8));
        file(files, "lib.sh", read(SCRIPTS + "lib.sh"));
        file(files, "run.sh", read(SCRIPTS + script.name() + ".sh"));
        files.writeBytes("end\n".getBytes(StandardCharsets.US_ASCII));
        return files.toByteArray();
    }

    private static void file(ByteArrayOutputStream files, String name, byte[] content) {
        files.writeBytes(("file " + name + " " + content.length + "\n").getBytes(StandardCharsets.US_ASCII));
        files.writeBytes(content);
    }

    /** @throws IllegalArgumentException if the plugin has no such file */
    static byte[] read(String resource) {
        try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("the plugin has no script " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the plugin's own " + resource, e);
        }
    }
}
