/** Reads files of any benchmark tool, without Jenkins: {@link io.jenkins.plugins.lustre.bench.parse.ParseMain}. */
package io.jenkins.plugins.lustre.bench.parse;
