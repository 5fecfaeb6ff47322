package hudson.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Comparator;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class Permission {
    public static final Comparator<Permission> ID_COMPARATOR = null;

    @NonNull
    public final Class owner;

    @NonNull
    public final PermissionGroup group;

    @NonNull
    public final String name;

    @CheckForNull
    public final Localizable description;

    @CheckForNull
    public final Permission impliedBy;

    public boolean enabled;

    public Permission(
            @NonNull PermissionGroup group,
            @NonNull String name,
            @CheckForNull Localizable description,
            @CheckForNull Permission impliedBy,
            boolean enable,
            @NonNull PermissionScope[] scopes)
            throws IllegalStateException {
        this.owner = group.owner;
        this.group = group;
        this.name = name;
        this.description = description;
        this.impliedBy = impliedBy;
        this.enabled = enable;
    }

    public Permission(
            @NonNull PermissionGroup group,
            @NonNull String name,
            @CheckForNull Localizable description,
            @CheckForNull Permission impliedBy,
            @NonNull PermissionScope scope) {
        this(group, name, description, impliedBy, true, new PermissionScope[] {scope});
    }

    public boolean isContainedBy(@NonNull PermissionScope s) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public String getId() {
        return owner.getName() + '.' + name;
    }

    public boolean equals(Object o) {
        return o instanceof Permission p && getId().equals(p.getId());
    }

    public int hashCode() {
        return getId().hashCode();
    }

    @CheckForNull
    public static Permission fromId(@NonNull String id) {
        throw new UnsupportedOperationException("signature only");
    }

    public String toString() {
        return getId();
    }

    public void setEnabled(boolean enable) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean getEnabled() {
        return enabled;
    }

    @NonNull
    public static List<Permission> getAll() {
        throw new UnsupportedOperationException("signature only");
    }

    public static final PermissionGroup GROUP = null;

    public static final Permission READ = null;

    public static final Permission WRITE = null;

    public static final Permission CREATE = null;

    public static final Permission UPDATE = null;

    public static final Permission DELETE = null;

    public static final Permission CONFIGURE = null;
}
