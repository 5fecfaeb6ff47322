package io.jenkins.plugins.lustre.lab.cloud;

import java.util.concurrent.atomic.AtomicInteger;

/** Hands out loopback addresses, each once. */
@FunctionalInterface
public interface Addresses {
    /** The next address, such as {@code 127.77.0.4}. */
    String next();

    /**
     * Addresses of {@code prefix.0.0/16}, from {@code prefix.0.4} on, as AWS begins its subnets. Two laboratories that
     * run at once need two prefixes.
     *
     * @param prefix two bytes, such as {@code 127.77}
     */
    static Addresses of(String prefix) {
        AtomicInteger count = new AtomicInteger(3);
        return () -> {
            int n = count.incrementAndGet();
            return prefix + "." + n / 250 + "." + (n % 250 + 1);
        };
    }
}
