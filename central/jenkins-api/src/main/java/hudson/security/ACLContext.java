package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.springframework.security.core.context.SecurityContext;

public class ACLContext implements AutoCloseable {
    @NonNull
    public SecurityContext getPreviousContext2() {
        throw new UnsupportedOperationException("signature only");
    }

    public void close() {
        throw new UnsupportedOperationException("signature only");
    }
}
