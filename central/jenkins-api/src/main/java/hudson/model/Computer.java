package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.EnvVars;
import hudson.remoting.VirtualChannel;
import hudson.security.AccessControlled;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class Computer extends Actionable implements AccessControlled, StaplerProxy {
    Computer() {}

    @Nullable
    public abstract VirtualChannel getChannel();

    @CheckForNull
    public Node getNode() {
        throw new UnsupportedOperationException("signature only");
    }

    public final boolean isOnline() {
        throw new UnsupportedOperationException("signature only");
    }

    public EnvVars getEnvironment() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public static final ExecutorService threadPoolForRemoting = null;

    @Nullable
    public static Computer currentComputer() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
