/** IOR and mdtest as benches of our own: their command lines, and what their outputs come to. */
package io.jenkins.plugins.lustre.bench.mpi;
