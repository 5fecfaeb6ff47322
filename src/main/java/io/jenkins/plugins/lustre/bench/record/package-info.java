/** The artifacts of a benchmark: JSON (written and read back), CSV, a picture, and a table for the console. */
package io.jenkins.plugins.lustre.bench.record;
