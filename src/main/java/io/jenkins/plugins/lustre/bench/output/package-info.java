/** What the readers of benchmark tools' output share: the result, the error, and how text is taken in. */
package io.jenkins.plugins.lustre.bench.output;
