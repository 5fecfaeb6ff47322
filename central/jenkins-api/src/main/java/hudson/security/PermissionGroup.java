package hudson.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Iterator;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup implements Iterable<Permission>, Comparable<PermissionGroup> {
    @NonNull
    public final Class owner;

    public final Localizable title;

    public PermissionGroup(@NonNull Class owner, Localizable title) throws IllegalStateException {
        this.owner = owner;
        this.title = title;
    }

    public PermissionGroup(String id, @NonNull Class owner, Localizable title) throws IllegalStateException {
        this.owner = owner;
        this.title = title;
    }

    public String getId() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getOwnerClassName() {
        throw new UnsupportedOperationException("signature only");
    }

    public Iterator<Permission> iterator() {
        throw new UnsupportedOperationException("signature only");
    }

    public List<Permission> getPermissions() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasPermissionContainedBy(PermissionScope scope) {
        throw new UnsupportedOperationException("signature only");
    }

    public Permission find(String name) {
        throw new UnsupportedOperationException("signature only");
    }

    public int compareTo(PermissionGroup that) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean equals(Object o) {
        throw new UnsupportedOperationException("signature only");
    }

    public int hashCode() {
        throw new UnsupportedOperationException("signature only");
    }

    public int size() {
        throw new UnsupportedOperationException("signature only");
    }

    public String toString() {
        throw new UnsupportedOperationException("signature only");
    }

    public static List<PermissionGroup> getAll() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static PermissionGroup get(Class owner) {
        throw new UnsupportedOperationException("signature only");
    }
}
