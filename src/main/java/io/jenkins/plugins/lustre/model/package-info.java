/** The values that all rooms speak in: hosts, servers, clusters, compute environments. */
package io.jenkins.plugins.lustre.model;
