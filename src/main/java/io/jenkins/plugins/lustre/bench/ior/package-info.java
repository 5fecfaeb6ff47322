/** IOR: its text output of versions 2.8 to 4.x at every verbosity, its CSV and its JSON. */
package io.jenkins.plugins.lustre.bench.ior;
