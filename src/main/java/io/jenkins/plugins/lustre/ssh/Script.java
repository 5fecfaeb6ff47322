package io.jenkins.plugins.lustre.ssh;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A script that is bundled with the plugin, with the values that it is run with. It is saved with the operation that
 * runs it and lies readable on the host while it runs, so a secret is never among the values.
 *
 * @param name the script's name without its ending, e.g. {@code oss}
 * @param root whether it is run by root ({@code sudo -n} where the login is not root) or by the login user
 * @param arguments the values by the shell variable that carries them: an upper-case name, any text without NUL
 */
public record Script(String name, boolean root, SortedMap<String, String> arguments) {

    public Script {
        ShellQuote.name(name);
        Objects.requireNonNull(arguments, "arguments");
        arguments = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        arguments.forEach((variable, value) -> ShellQuote.assignment(variable, value));
    }

    /** A script that root runs. */
    public static Script asRoot(String name, Map<String, String> arguments) {
        return new Script(name, true, new TreeMap<>(arguments));
    }

    /** A script that the login user runs. */
    public static Script asUser(String name, Map<String, String> arguments) {
        return new Script(name, false, new TreeMap<>(arguments));
    }

    /** The values as shell assignments, one per line; each is data to the shell, whatever it holds. */
    String assignments() {
        StringBuilder text = new StringBuilder();
        arguments.forEach((variable, value) ->
                text.append(ShellQuote.assignment(variable, value)).append('\n'));
        return text.toString();
    }
}
