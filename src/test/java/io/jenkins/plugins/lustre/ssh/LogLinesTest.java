package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private static List<String> lines(String text, boolean end) {
        return LogLines.split(text.getBytes(StandardCharsets.UTF_8), end).lines();
    }

    @Test
    void an_unfinished_line_is_kept_back_until_the_end() {
        assertThat(lines("one\ntwo", false)).containsExactly("one");
        assertThat(lines("one\ntwo", true)).containsExactly("one", "two");
        assertThat(lines("one\n\n", true)).containsExactly("one", "");
        assertThat(lines("", true)).isEmpty();
    }

    @Test
    void a_line_that_was_written_over_shows_what_was_seen_last() {
        assertThat(lines(" 1%\r50%\r100%\r\nnext\r\n", true)).containsExactly("100%", "next");
    }

    @Test
    void colours_and_control_characters_are_left_out() {
        assertThat(lines("\u001b[1;31mred\u001b[0m\u0007 \u001b[8mha:////note\u001b[0m\tx\n", true))
                .containsExactly("red ha:////note\tx");
    }

    @Test
    void bytes_that_are_no_text_are_shown_as_such() {
        assertThat(LogLines.split(new byte[] {'a', (byte) 0xFF, 'b', '\n'}, true)
                        .lines())
                .containsExactly("a\uFFFDb");
    }

    @Test
    void an_endless_line_is_cut_between_characters() {
        String text = "x" + "€".repeat(20_000);
        List<String> lines = lines(text, true);
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= LogLines.LONGEST);
    }

    @Property(tries = 300)
    void however_a_log_comes_in_pieces_its_lines_are_the_same(
            @ForAll Random random,
            @ForAll @IntRange(max = 60_000) int size,
            @ForAll @Size(max = 12) List<@IntRange(max = 60_000) Integer> looks) {
        byte[] log = bytes(random, size);
        List<String> shown = new ArrayList<>();
        int position = 0;
        for (int reach : looks.stream().map(l -> Math.min(l, size)).sorted().collect(Collectors.toList())) {
            if (reach >= position) {
                LogLines piece = LogLines.split(Arrays.copyOfRange(log, position, reach), false);
                shown.addAll(piece.lines());
                position += piece.consumed();
            }
        }
        shown.addAll(
                LogLines.split(Arrays.copyOfRange(log, position, size), true).lines());
        assertThat(shown).isEqualTo(LogLines.split(log, true).lines());
    }

    /** Text with characters of every length, nonsense, and lines that are too long. */
    private static byte[] bytes(Random random, int size) {
        byte[] euro = "ä€😀".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[size];
        int newline = random.nextBoolean() ? 40 : 30_000;
        for (int i = 0; i < size; i++) {
            bytes[i] = random.nextInt(newline) == 0
                    ? (byte) '\n'
                    : random.nextInt(50) == 0 ? (byte) random.nextInt(256) : euro[i % euro.length];
        }
        return bytes;
    }
}
