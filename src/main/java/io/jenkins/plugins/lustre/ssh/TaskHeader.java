package io.jenkins.plugins.lustre.ssh;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line by which a host answers about a task; its format stands at the beginning of {@code task.sh}.
 *
 * @param exit the exit status; -1 unless the task is finished
 * @param size the length of the log or file
 * @param offset where the bytes that follow begin
 * @param bytes how many follow
 * @param rebooted whether the host was rebooted since the task began
 * @param result how many bytes of {@code result.json} follow these; -1 if it has to be read
 */
record TaskHeader(State state, int exit, long size, long offset, int bytes, boolean rebooted, int result) {

    enum State {
        ABSENT,
        RUNNING,
        FINISHED,
        LOST
    }

    private static final Pattern FORMAT = Pattern.compile("lustre-task 1 state=(absent|running|finished|lost)"
            + " exit=(\\d{1,3}|-) size=(\\d{1,15}) offset=(\\d{1,15}) bytes=(\\d{1,6})"
            + " boot=(same|changed|-) cancelled=(?:yes|no) result=(\\d{1,6}|-)(?: .*)?");

    static Optional<TaskHeader> parse(String line) {
        Matcher m = FORMAT.matcher(line);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(new TaskHeader(
                State.valueOf(m.group(1).toUpperCase(Locale.ROOT)),
                number(m.group(2)),
                Long.parseLong(m.group(3)),
                Long.parseLong(m.group(4)),
                Integer.parseInt(m.group(5)),
                m.group(6).equals("changed"),
                number(m.group(7))));
    }

    private static int number(String text) {
        return text.equals("-") ? -1 : Integer.parseInt(text);
    }
}
