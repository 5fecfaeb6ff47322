package hudson.model;

import hudson.util.StreamTaskListener;
import java.io.File;
import java.io.IOException;
import java.util.logging.Level;

public abstract class AsyncPeriodicWork extends PeriodicWork {
    public final String name;

    protected AsyncPeriodicWork(String name) {
        this.name = name;
    }

    public final void doRun() {
        throw new UnsupportedOperationException("signature only");
    }

    protected StreamTaskListener createListener() {
        throw new UnsupportedOperationException("signature only");
    }

    protected File getLogFile() {
        throw new UnsupportedOperationException("signature only");
    }

    protected Level getNormalLoggingLevel() {
        return Level.INFO;
    }

    protected Level getSlowLoggingLevel() {
        return Level.INFO;
    }

    protected Level getErrorLoggingLevel() {
        return Level.INFO;
    }

    protected abstract void execute(TaskListener listener) throws IOException, InterruptedException;
}
