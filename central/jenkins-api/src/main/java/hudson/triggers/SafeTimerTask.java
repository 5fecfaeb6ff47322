package hudson.triggers;

public abstract class SafeTimerTask extends java.util.TimerTask {
    public final void run() {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract void doRun() throws Exception;
}
