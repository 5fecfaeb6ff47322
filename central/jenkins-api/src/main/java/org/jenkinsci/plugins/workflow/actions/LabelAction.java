package org.jenkinsci.plugins.workflow.actions;

public class LabelAction implements PersistentAction {
    private final String displayName;

    public LabelAction(String displayName) {
        this.displayName = displayName;
    }

    public String getIconFileName() {
        return null;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getUrlName() {
        return null;
    }
}
