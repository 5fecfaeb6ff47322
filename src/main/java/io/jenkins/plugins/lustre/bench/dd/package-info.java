/** dd: the fallback that every host has. */
package io.jenkins.plugins.lustre.bench.dd;
