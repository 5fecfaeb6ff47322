package io.jenkins.plugins.lustre.bench.dd;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import java.util.ArrayList;
import java.util.List;

/** dd's command lines, as argument lists that need no shell. One process moves one file. */
public final class DdCommands {
    private DdCommands() {}

    /**
     * Moves one file. Writes end with an fsync that counts; with {@code directIo} the page cache is bypassed.
     *
     * @param file absolute path of the file
     */
    public static List<String> run(BenchSpec spec, Access access, String file) {
        if (!file.startsWith("/")) {
            throw new IllegalArgumentException("dd needs an absolute path, not \"" + file + "\"");
        }
        boolean write = access == Access.WRITE;
        List<String> command = new ArrayList<>(List.of("env", "LC_ALL=C", "dd"));
        command.add("if=" + (write ? "/dev/zero" : file));
        command.add("of=" + (write ? file : "/dev/null"));
        command.add("bs=" + spec.blockSize().bytes());
        command.add("count=" + spec.blocks());
        if (write) {
            command.add("conv=fsync");
        }
        if (spec.directIo()) {
            command.add(write ? "oflag=direct" : "iflag=direct");
        }
        return List.copyOf(command);
    }
}
