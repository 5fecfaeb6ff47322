package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.triggers.SafeTimerTask;

public abstract class PeriodicWork extends SafeTimerTask implements ExtensionPoint {
    public abstract long getRecurrencePeriod();

    public long getInitialDelay() {
        return getRecurrencePeriod();
    }

    public static ExtensionList<PeriodicWork> all() {
        throw new UnsupportedOperationException("signature only");
    }

    public static void init() {
        throw new UnsupportedOperationException("signature only");
    }

    protected static final long MIN = 60_000L;

    protected static final long HOUR = 3_600_000L;

    protected static final long DAY = 86_400_000L;
}
