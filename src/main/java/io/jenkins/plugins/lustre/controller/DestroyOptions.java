package io.jenkins.plugins.lustre.controller;

/** What {@code lustreDestroy} can be told, as a Pipeline step or as a build step. */
public interface DestroyOptions extends ClusterOptions {}
