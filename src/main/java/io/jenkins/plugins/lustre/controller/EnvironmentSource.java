package io.jenkins.plugins.lustre.controller;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.util.List;

/** Where the compute environments of this controller are described. */
public interface EnvironmentSource extends ExtensionPoint {

    /** All of them, in the order in which people see them. */
    List<EnvironmentDefinition> definitions();

    /** Those of all sources. */
    static List<EnvironmentDefinition> all() {
        return ExtensionList.lookup(EnvironmentSource.class).stream()
                .flatMap(source -> source.definitions().stream())
                .toList();
    }
}
