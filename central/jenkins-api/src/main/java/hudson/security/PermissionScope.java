package hudson.security;

import hudson.model.ModelObject;

public final class PermissionScope {
    public final Class<? extends ModelObject> modelClass;

    public PermissionScope(Class<? extends ModelObject> modelClass, PermissionScope... containers) {
        this.modelClass = modelClass;
    }

    public boolean isContainedBy(PermissionScope s) {
        throw new UnsupportedOperationException("signature only");
    }

    public static final PermissionScope JENKINS = new PermissionScope(jenkins.model.Jenkins.class);

    public static final PermissionScope ITEM_GROUP = new PermissionScope(hudson.model.ItemGroup.class, JENKINS);

    public static final PermissionScope ITEM = new PermissionScope(hudson.model.Item.class, ITEM_GROUP);

    public static final PermissionScope RUN = new PermissionScope(hudson.model.Run.class, ITEM);

    public static final PermissionScope COMPUTER = new PermissionScope(hudson.model.Computer.class, JENKINS);
}
