package io.jenkins.plugins.lustre.bench.parse;

import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints what the output files of benchmark tools say, one line of JSON per result; see docs/parsers.md.
 *
 * <p>The exit code is 0 if every file was read, 1 if one was not (the others are printed all the same), 2 if no file
 * was named.
 */
public final class ParseMain {
    private ParseMain() {}

    /** The command line: names of files, {@code -} for the standard input. */
    public static void main(String[] args) {
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            int exit = run(args, System.in, out, System.err);
            out.flush();
            System.exit(exit);
        }
    }

    /** {@link #main} without leaving the program. */
    static int run(String[] files, InputStream in, PrintStream out, PrintStream err) {
        if (files.length == 0) {
            err.println("Usage: ParseMain FILE...   (- is the standard input)");
            return 2;
        }
        boolean failed = false;
        for (String file : files) {
            FileSink sink = new FileSink(file, out, err);
            try {
                if (file.equals("-")) {
                    OutputReader.read(in, sink);
                } else {
                    try (InputStream content = Files.newInputStream(Path.of(file))) {
                        OutputReader.read(content, sink);
                    }
                }
            } catch (IOException e) {
                sink.problem(0, "cannot be read: " + e);
            }
            failed |= sink.failed;
        }
        return failed ? 1 : 0;
    }

    /** Prints one file's results and problems. */
    private static final class FileSink implements OutputSink {
        private final String file;
        private final PrintStream out;
        private final PrintStream err;
        private boolean failed;

        FileSink(String file, PrintStream out, PrintStream err) {
            this.file = file;
            this.out = out;
            this.err = err;
        }

        @Override
        public void result(ToolResult result) {
            out.println(ResultLine.of(file, result));
        }

        @Override
        public void problem(long line, String message) {
            failed = true;
            err.println(file + (line > 0 ? ":" + line : "") + ": " + message);
        }
    }
}
