package io.jenkins.plugins.lustre.lab.cloud.ec2;

import java.util.Random;

/** Makes ids that look like those of AWS; the same laboratory makes the same ids in the same order. */
public final class Names {
    private final Random random = new Random(20_160_115);

    /** A new resource id, such as {@code sg-0a1b2c3d4e5f60718}. */
    public synchronized String id(String prefix) {
        return String.format("%s-0%016x", prefix, random.nextLong());
    }

    /** A new UUID. */
    public synchronized String uuid() {
        return new java.util.UUID(
                        (random.nextLong() & ~0xf000L) | 0x4000L,
                        (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L)
                .toString();
    }

    /** The random end of a generated physical name, such as {@code 1KX0P4T9WZ2QD}. */
    public synchronized String suffix() {
        return random.ints(12, 0, 36)
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append(Character.toUpperCase(Character.forDigit(digit, 36))),
                        StringBuilder::append)
                .toString();
    }
}
