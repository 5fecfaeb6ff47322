package io.jenkins.plugins.lustre.lab.cloud.stack;

/** placeholder */
final class ChangeSet {}
