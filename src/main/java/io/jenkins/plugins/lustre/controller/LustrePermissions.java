package io.jenkins.plugins.lustre.controller;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import jenkins.model.Jenkins;

/** What people may do with the clusters of the whole controller. Released names stay. */
public final class LustrePermissions {

    /** All of them. */
    public static final PermissionGroup GROUP =
            new PermissionGroup(LustrePermissions.class, Messages._LustrePermissions_title());

    /** To destroy clusters, whoever made them. */
    public static final Permission DESTROY = new Permission(
            GROUP, "Destroy", Messages._LustrePermissions_destroy(), Jenkins.ADMINISTER, PermissionScope.JENKINS);

    /** To see the clusters. */
    public static final Permission VIEW =
            new Permission(GROUP, "View", Messages._LustrePermissions_view(), DESTROY, PermissionScope.JENKINS);

    private LustrePermissions() {}

    /** Makes them known before anybody's permissions are read. */
    @Initializer(after = InitMilestone.PLUGINS_STARTED, before = InitMilestone.EXTENSIONS_AUGMENTED)
    public static void register() {
        // Being called is enough: the class is initialised.
    }
}
