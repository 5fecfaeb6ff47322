package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer to a call about a task: exit status of the call, and everything that it printed. */
record Answer(int exit, byte[] output) {

    private static final Pattern HEADER =
            Pattern.compile("lustre-task 1 state=(\\w+) exit=(\\S+) size=(\\d+) offset=(\\d+)"
                    + " bytes=(\\d+) boot=(\\S+) cancelled=(yes|no) result=(\\d+|-)");

    private Matcher header() {
        Matcher header = HEADER.matcher(firstLine());
        assertThat(header.matches()).as(firstLine()).isTrue();
        return header;
    }

    String firstLine() {
        return new String(output, StandardCharsets.UTF_8).split("\n", 2)[0];
    }

    String state() {
        return header().group(1);
    }

    String exitOfTask() {
        return header().group(2);
    }

    long size() {
        return Long.parseLong(header().group(3));
    }

    String boot() {
        return header().group(6);
    }

    byte[] content() {
        int start = firstLine().length() + 1;
        int bytes = Integer.parseInt(header().group(5));
        String result = header().group(8);
        assertThat(output)
                .as("as many bytes as announced")
                .hasSize(start + bytes + (result.equals("-") ? 0 : Integer.parseInt(result)));
        return Arrays.copyOfRange(output, start, start + bytes);
    }

    /** The result that came with the last of the log; empty if it did not come. */
    Optional<String> result() {
        int start = firstLine().length() + 1 + content().length;
        return header().group(8).equals("-")
                ? Optional.empty()
                : Optional.of(new String(output, start, output.length - start, StandardCharsets.UTF_8));
    }

    String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }
}
