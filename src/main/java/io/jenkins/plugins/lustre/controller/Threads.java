package io.jenkins.plugins.lustre.controller;

import hudson.init.Terminator;
import hudson.util.ClassLoaderSanityThreadFactory;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jenkins.util.SystemProperties;

/**
 * The plugin's own threads: few that advance operations, which never block, a bounded pool for the calls that do, and as many
 * as are needed for reading files on agents, which may take any time and must not hold up the calls.
 */
public final class Threads {

    /** How many remote calls may be under way at a time, on the whole controller. */
    private static final int MOST_CALLS = SystemProperties.getInteger(Threads.class.getName() + ".MOST_CALLS", 32);

    /** An advance returns within 5 s. */
    private static final int LONGEST_ADVANCE_SECONDS = 10;

    private static ScheduledExecutorService drivers;
    private static ExecutorService calls;
    private static ExecutorService reads;

    private Threads() {}

    /** Advances operations. */
    public static synchronized ScheduledExecutorService drivers() {
        if (drivers == null || drivers.isShutdown()) {
            ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(2, named("Lustre operation"));
            pool.setRemoveOnCancelPolicy(true);
            pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            drivers = pool;
        }
        return drivers;
    }

    /** Runs remote calls. */
    public static synchronized ExecutorService calls() {
        if (calls == null || calls.isShutdown()) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    MOST_CALLS, MOST_CALLS, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("Lustre call"));
            pool.allowCoreThreadTimeOut(true);
            calls = pool;
        }
        return calls;
    }

    /** Reads files of workspaces. */
    public static synchronized ExecutorService reads() {
        if (reads == null || reads.isShutdown()) {
            reads = new ThreadPoolExecutor(
                    0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), named("Lustre read"));
        }
        return reads;
    }

    private static ThreadFactory named(String name) {
        return new NamingThreadFactory(new ClassLoaderSanityThreadFactory(new DaemonThreadFactory()), name);
    }

    /**
     * Stops all; operations go on from their files when the controller is back. Who advances an operation is not
     * interrupted, because a save that is interrupted fails; and calls are interrupted only when nobody is left who
     * would take that for their failure. Who reads files is not interrupted either, as it may be keeping what it read.
     */
    @Terminator
    public static void stop() throws InterruptedException {
        ScheduledExecutorService advancing;
        ExecutorService calling;
        ExecutorService reading;
        synchronized (Threads.class) {
            advancing = drivers;
            calling = calls;
            reading = reads;
        }
        if (advancing != null) {
            advancing.shutdown();
            advancing.awaitTermination(LONGEST_ADVANCE_SECONDS, TimeUnit.SECONDS);
        }
        if (reading != null) {
            reading.shutdown();
        }
        if (calling != null) {
            calling.shutdownNow();
        }
    }
}
