/**
 * What people and programs see of benchmarks: a page of each build, the trend of each job, and both as JSON. Everything is
 * read from files when it is asked for; nothing of it is kept in Jenkins' own files.
 */
package io.jenkins.plugins.lustre.report;
