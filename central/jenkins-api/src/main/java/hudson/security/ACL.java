package hudson.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.User;
import java.util.function.BiFunction;
import org.springframework.security.core.Authentication;

public abstract class ACL {
    public final void checkPermission(@NonNull Permission p) {
        throw new UnsupportedOperationException("signature only");
    }

    public final void checkAnyPermission(@NonNull Permission... permissions) {
        throw new UnsupportedOperationException("signature only");
    }

    public final boolean hasPermission(@NonNull Permission p) {
        throw new UnsupportedOperationException("signature only");
    }

    public final boolean hasAnyPermission(@NonNull Permission... permissions) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasPermission2(@NonNull Authentication a, @NonNull Permission permission) {
        throw new UnsupportedOperationException("signature only");
    }

    public static ACL lambda2(BiFunction<Authentication, Permission, Boolean> impl) {
        throw new UnsupportedOperationException("signature only");
    }

    public static final Authentication SYSTEM2 = null;

    @NonNull
    public static ACLContext as2(@NonNull Authentication auth) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static ACLContext as(@CheckForNull User user) {
        throw new UnsupportedOperationException("signature only");
    }
}
