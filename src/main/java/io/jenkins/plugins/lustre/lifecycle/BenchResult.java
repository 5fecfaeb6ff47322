package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchRecord;

/** A benchmark that was measured. */
public record BenchResult(BenchRecord record) {}
