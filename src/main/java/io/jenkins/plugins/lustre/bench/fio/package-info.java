/** fio: its command lines and its JSON output, local and in client/server mode. */
package io.jenkins.plugins.lustre.bench.fio;
