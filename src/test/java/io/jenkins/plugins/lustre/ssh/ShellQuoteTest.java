package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellQuoteTest {

    @Property(tries = 60)
    void a_shell_gives_back_what_was_quoted(@ForAll String text) throws Exception {
        Assume.that(
                text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Process shell = new ProcessBuilder("/bin/sh").start();
        shell.getOutputStream().write(("printf %s " + ShellQuote.quote(text) + "\n").getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        byte[] out = shell.getInputStream().readAllBytes();
        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(out, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void a_nul_is_refused() {
        assertThatThrownBy(() -> ShellQuote.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Script.asUser("oss", Map.of("A", "a\0b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-n", "a b", "a;b", "../x", "a/b", "a\nb", "$x", "ä"})
    void what_is_no_plain_name_is_refused(String name) {
        assertThatThrownBy(() -> ShellQuote.name(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Script.asUser(name, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "A B", "A=B", "1A", "A\n"})
    void what_is_no_variable_is_refused(String name) {
        assertThatThrownBy(() -> Script.asUser("oss", Map.of(name, ""))).isInstanceOf(IllegalArgumentException.class);
    }
}
