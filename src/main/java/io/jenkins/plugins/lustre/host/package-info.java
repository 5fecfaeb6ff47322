/** What is run on hosts: the bundled scripts, with their values and results typed. */
package io.jenkins.plugins.lustre.host;
