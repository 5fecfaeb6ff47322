package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** A session whose calls run on a bounded pool. */
public final class LiveSession implements Session {

    private final InstantSource clock;
    private final OperationLog log;
    private final ExecutorService pool;
    private final Map<Class<?>, Object> services;
    private final Map<String, Future<?>> pending = new ConcurrentHashMap<>();

    /** @param services by the type under which operations ask for them */
    public LiveSession(InstantSource clock, OperationLog log, ExecutorService pool, Map<Class<?>, Object> services) {
        this.clock = clock;
        this.log = log;
        this.pool = pool;
        this.services = Map.copyOf(services);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public OperationLog log() {
        return log;
    }

    @Override
    public <T> T service(Class<T> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalStateException("this session has no " + type.getName());
        }
        return type.cast(service);
    }

    @Override
    @SuppressWarnings("unchecked") // a key always stands for work of one type
    public <T> Optional<T> call(String key, Callable<T> work) throws IOException, InterruptedException {
        Future<?> future;
        try {
            future = pending.computeIfAbsent(key, k -> pool.submit(work));
        } catch (RejectedExecutionException e) {
            throw shuttingDown();
        }
        if (!future.isDone()) {
            return Optional.empty();
        }
        pending.remove(key);
        try {
            return Optional.of((T) future.get());
        } catch (ExecutionException e) {
            if (pool.isShutdown()) {
                // What a call that was interrupted says is no answer of the outside.
                throw shuttingDown();
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw shuttingDown();
            }
            throw new IOException(e.getCause());
        }
    }

    private static InterruptedException shuttingDown() {
        return new InterruptedException("the controller is shutting down");
    }

    /** Whether calls are still under way. */
    public boolean busy() {
        return pending.values().stream().anyMatch(f -> !f.isDone());
    }

    /** Forgets the calls that nobody will ask for any more, and stops those that have not begun. */
    public void abandonCalls() {
        pending.values().forEach(f -> f.cancel(false));
        pending.clear();
    }
}
