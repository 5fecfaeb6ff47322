package io.jenkins.plugins.lustre.bench.fio;

import java.time.Duration;

/**
 * What one fio job did in one direction.
 *
 * @param bytes bytes moved
 * @param runtime the job's time in this direction, the final fsync included
 * @param bytesPerSecond fio's own rate
 * @param iops calls per second
 */
public record FioIo(long bytes, Duration runtime, double bytesPerSecond, double iops) {}
