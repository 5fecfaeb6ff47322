/** Operations: work that outlives a restart, an abort and a dropped connection, and how it is put together. */
package io.jenkins.plugins.lustre.operation;
