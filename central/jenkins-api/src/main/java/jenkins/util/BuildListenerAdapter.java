package jenkins.util;

import hudson.console.ConsoleNote;
import hudson.model.BuildListener;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;

public final class BuildListenerAdapter implements BuildListener {
    private final TaskListener delegate;

    public BuildListenerAdapter(TaskListener delegate) {
        this.delegate = delegate;
    }

    public PrintStream getLogger() {
        return delegate.getLogger();
    }

    public void annotate(ConsoleNote ann) throws IOException {
        delegate.annotate(ann);
    }

    public void hyperlink(String url, String text) throws IOException {
        delegate.hyperlink(url, text);
    }

    public PrintWriter error(String msg) {
        return delegate.error(msg);
    }

    public PrintWriter error(String format, Object... args) {
        return delegate.error(format, args);
    }

    public PrintWriter fatalError(String msg) {
        return delegate.fatalError(msg);
    }

    public PrintWriter fatalError(String format, Object... args) {
        return delegate.fatalError(format, args);
    }

    public static BuildListener wrap(TaskListener l) {
        return l instanceof BuildListener b ? b : new BuildListenerAdapter(l);
    }
}
