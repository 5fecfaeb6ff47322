package io.jenkins.plugins.lustre.ssh;

import java.nio.charset.StandardCharsets;

/**
 * What a command that ran on a host to its end answered.
 *
 * @param exit the exit status, 0 to 255
 * @param stdout its standard output, exact bytes; the array is not copied
 * @param stderr its standard error
 */
public record ExecResult(int exit, byte[] stdout, byte[] stderr) {

    /** The standard output as text, without line ends at its end. */
    public String text() {
        return new String(stdout, StandardCharsets.UTF_8).stripTrailing();
    }

    /** What it said, for a message: the standard error, or the standard output where that is empty. */
    public String words() {
        String error = new String(stderr, StandardCharsets.UTF_8).strip();
        return error.isEmpty() ? text() : error;
    }
}
