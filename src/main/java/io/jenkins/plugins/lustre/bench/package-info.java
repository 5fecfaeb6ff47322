/**
 * What a benchmark is asked to do ({@link io.jenkins.plugins.lustre.bench.BenchSpec}), what it measured
 * ({@link io.jenkins.plugins.lustre.bench.Figures}) and the record that is kept of it
 * ({@link io.jenkins.plugins.lustre.bench.BenchRecord}).
 *
 * <p>Rates are bytes per second as {@code double}, sizes are bytes as {@code long}, times are
 * {@link java.time.Duration}. Everything here is an immutable value without Jenkins types.
 */
package io.jenkins.plugins.lustre.bench;
