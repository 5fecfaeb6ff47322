/** mdtest: its summaries of versions 1.8 to 4.1. */
package io.jenkins.plugins.lustre.bench.mdtest;
