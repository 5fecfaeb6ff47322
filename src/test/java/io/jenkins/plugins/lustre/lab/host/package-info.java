/**
 * The laboratory's hosts: SSH servers on loopback addresses whose commands really run, each in a directory tree of its
 * own that stands for the root of its file system, under shims for what needs a kernel module or root.
 */
package io.jenkins.plugins.lustre.lab.host;
