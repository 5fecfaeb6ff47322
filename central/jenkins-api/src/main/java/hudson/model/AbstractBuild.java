package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.FilePath;
import java.io.IOException;
import java.util.Map;

public abstract class AbstractBuild<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Run<P, R>
        implements Queue.Executable {
    protected AbstractBuild(P job) throws IOException {
        super(job);
    }

    public final P getProject() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Node getBuiltOn() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public final FilePath getWorkspace() {
        throw new UnsupportedOperationException("signature only");
    }

    public Map<String, String> getBuildVariables() {
        throw new UnsupportedOperationException("signature only");
    }
}
