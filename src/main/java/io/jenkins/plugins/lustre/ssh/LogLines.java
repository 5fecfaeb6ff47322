package io.jenkins.plugins.lustre.ssh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The whole lines at the beginning of a piece of a log. The lines of a log are the same however it comes in pieces, as
 * long as each piece begins where the lines of the one before end.
 *
 * @param lines the lines as they are shown: without line ends and control characters, of a line that was written over
 *     with carriage returns what was seen last
 * @param consumed how many bytes they were
 */
record LogLines(List<String> lines, int consumed) {

    /** A longer line is cut here, at the latest. */
    static final int LONGEST = 16 * 1024;

    private static final Pattern CONTROL = Pattern.compile("\\x1b\\[[0-9;?]*[ -/]*[@-~]|[\\p{Cntrl}&&[^\\t]]");

    /** @param end whether nothing comes after this piece, so that what stands after the last line end is a line too */
    static LogLines split(byte[] piece, boolean end) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == '\n') {
                lines.add(shown(piece, start, i));
                start = i + 1;
            } else if (i - start == LONGEST) {
                int cut = beginOfCharacter(piece, i);
                lines.add(shown(piece, start, cut));
                start = cut;
            }
        }
        if (end && start < piece.length) {
            lines.add(shown(piece, start, piece.length));
            start = piece.length;
        }
        return new LogLines(List.copyOf(lines), start);
    }

    /** The index of the first byte of the UTF-8 character that the byte at {@code index} belongs to. */
    private static int beginOfCharacter(byte[] piece, int index) {
        for (int i = index; i > index - 4; i--) {
            if ((piece[i] & 0xC0) != 0x80) {
                return i;
            }
        }
        return index;
    }

    private static String shown(byte[] piece, int from, int to) {
        String text = new String(piece, from, to - from, StandardCharsets.UTF_8);
        String written = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return CONTROL.matcher(written.substring(written.lastIndexOf('\r') + 1)).replaceAll("");
    }
}
