/**
 * Judges figures: change points of a series, baselines, gates and the share of what the hardware can carry.
 *
 * <p>Everything here is a pure function of numbers: no clock, no file, no random source, no Jenkins type.
 */
package io.jenkins.plugins.lustre.trend;
