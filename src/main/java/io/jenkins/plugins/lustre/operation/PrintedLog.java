package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/** Prints to a build's console and remembers what was printed. */
public final class PrintedLog implements OperationLog {

    private final SavedMarks marks;
    private final Supplier<PrintStream> console;

    private PrintedLog(SavedMarks marks, Supplier<PrintStream> console) {
        this.marks = marks;
        this.console = console;
    }

    /**
     * The log of an operation.
     *
     * @param console asked at each printing, as a build's log may be opened anew after a restart
     * @throws IOException if what was printed before cannot be read
     */
    public static PrintedLog open(OperationStore store, String id, Supplier<PrintStream> console) throws IOException {
        return new PrintedLog(store.marks(id), console);
    }

    @Override
    public void once(String id, String line) {
        advance(id, 1, List.of(line));
    }

    @Override
    public long position(String source) {
        return marks.position(source);
    }

    @Override
    public synchronized void advance(String source, long to, List<String> lines) {
        if (to <= marks.position(source)) {
            return;
        }
        PrintStream out = console.get();
        lines.forEach(out::println);
        out.flush();
        try {
            marks.move(source, to);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember what was printed: " + e.getMessage(), e);
        }
    }
}
