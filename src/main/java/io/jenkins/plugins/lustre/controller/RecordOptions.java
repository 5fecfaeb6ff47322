package io.jenkins.plugins.lustre.controller;

import java.util.List;

/** What {@code lustreRecord} can be told, as a Pipeline step or as a post-build action. */
public interface RecordOptions {

    /** Returns which files of the workspace to read, as an Ant pattern. */
    String getPattern();

    /** Returns whose results to take: {@code ior}, {@code mdtest}, {@code fio}, {@code dd}; {@code auto} for all. */
    String getTool();

    /** Returns the name of this benchmark in records and trends. */
    String getName();

    /** Returns the stack of the cluster that was measured; empty for the build's last one, if it has any. */
    String getStackName();

    /** Returns the gates, e.g. {@code write >= 1000 MB/s}, {@code drop 10 %}, {@code change}. */
    List<String> getGates();

    /** Returns what a gate that is not met makes of the build: {@code UNSTABLE} or {@code FAILURE}. */
    String getOnRegression();
}
