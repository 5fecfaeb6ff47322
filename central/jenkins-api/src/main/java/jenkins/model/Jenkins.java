package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.DescriptorExtensionList;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.Launcher;
import hudson.PluginManager;
import hudson.ProxyConfiguration;
import hudson.init.InitMilestone;
import hudson.model.Action;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.TaskListener;
import hudson.model.TopLevelItem;
import hudson.model.TopLevelItemDescriptor;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.Beta;
import org.kohsuke.stapler.StaplerFallback;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

@ExportedBean
public class Jenkins extends Node
        implements ItemGroup<TopLevelItem>, StaplerProxy, StaplerFallback, AccessControlled, Loadable {
    Jenkins() {}

    public String getNodeName() {
        throw new UnsupportedOperationException("signature only");
    }

    public Launcher createLauncher(TaskListener listener) {
        throw new UnsupportedOperationException("signature only");
    }

    public FilePath getRootPath() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getFullName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getFullDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getUrlChildPrefix() {
        throw new UnsupportedOperationException("signature only");
    }

    public List<TopLevelItem> getItems() {
        throw new UnsupportedOperationException("signature only");
    }

    public File getRootDirFor(TopLevelItem child) {
        throw new UnsupportedOperationException("signature only");
    }

    public void onDeleted(TopLevelItem item) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public Descriptor<Node> getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signature only");
    }

    public Object getStaplerFallback() {
        throw new UnsupportedOperationException("signature only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void load() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public String getLegacyInstanceId() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static Jenkins get() throws IllegalStateException {
        throw new IllegalStateException("there is no Jenkins controller here");
    }

    @CheckForNull
    public static Jenkins getInstanceOrNull() {
        return null;
    }

    public transient volatile ProxyConfiguration proxy;

    @CheckForNull
    public ProxyConfiguration getProxy() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public PluginManager getPluginManager() {
        throw new UnsupportedOperationException("signature only");
    }

    public Descriptor getDescriptor(String id) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Descriptor getDescriptor(Class<? extends Describable> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public Descriptor getDescriptorOrDie(Class<? extends Describable> type) {
        throw new UnsupportedOperationException("signature only");
    }

    public <T extends Descriptor> T getDescriptorByType(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    public List<Action> getActions() {
        throw new UnsupportedOperationException("signature only");
    }

    public Computer[] getComputers() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Label getLabel(String expr) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Node getNode(String name) {
        throw new UnsupportedOperationException("signature only");
    }

    @Nullable
    public String getRootUrl() throws IllegalStateException {
        throw new UnsupportedOperationException("signature only");
    }

    public File getRootDir() {
        throw new UnsupportedOperationException("signature only");
    }

    public <T> ExtensionList<T> getExtensionList(Class<T> extensionType) {
        throw new UnsupportedOperationException("signature only");
    }

    public ExtensionList getExtensionList(String extensionType) throws ClassNotFoundException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public <T extends Describable<T>, D extends Descriptor<T>> DescriptorExtensionList<T, D> getDescriptorList(
            Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public boolean isQuietingDown() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isTerminating() {
        throw new UnsupportedOperationException("signature only");
    }

    public InitMilestone getInitLevel() {
        throw new UnsupportedOperationException("signature only");
    }

    public TopLevelItem getItem(String name) throws AccessDeniedException {
        throw new UnsupportedOperationException("signature only");
    }

    public Item getItem(String pathName, ItemGroup context) {
        throw new UnsupportedOperationException("signature only");
    }

    public final Item getItem(String pathName, Item context) {
        throw new UnsupportedOperationException("signature only");
    }

    public final <T extends Item> T getItem(String pathName, ItemGroup context, @NonNull Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    public final <T extends Item> T getItem(String pathName, Item context, Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public <T extends Item> T getItemByFullName(@NonNull String fullName, Class<T> type) throws AccessDeniedException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Item getItemByFullName(String fullName) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public TopLevelItem createProject(@NonNull TopLevelItemDescriptor type, @NonNull String name) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public TopLevelItem createProject(@NonNull TopLevelItemDescriptor type, @NonNull String name, boolean notify)
            throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public <T extends TopLevelItem> T createProject(@NonNull Class<T> type, @NonNull String name) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static Authentication getAuthentication2() {
        throw new UnsupportedOperationException("signature only");
    }

    public static final Permission ADMINISTER =
            new Permission(new PermissionGroup(Jenkins.class, null), "Administer", null, null, PermissionScope.JENKINS);

    @Restricted(Beta.class)
    public static final Permission MANAGE =
            new Permission(ADMINISTER.group, "Manage", null, ADMINISTER, PermissionScope.JENKINS);

    public static final Permission SYSTEM_READ =
            new Permission(ADMINISTER.group, "SystemRead", null, ADMINISTER, PermissionScope.JENKINS);

    public static final Permission READ =
            new Permission(ADMINISTER.group, "Read", null, ADMINISTER, PermissionScope.JENKINS);

    public static final Authentication ANONYMOUS2 = null;
}
