package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import jenkins.model.CauseOfInterruption;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public class Executor extends Thread implements ModelObject {
    Executor() {}

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public void interrupt() {
        super.interrupt();
    }

    public void interrupt(Result result) {
        throw new UnsupportedOperationException("signature only");
    }

    public void interrupt(Result result, CauseOfInterruption... causes) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static Executor currentExecutor() {
        throw new UnsupportedOperationException("signature only");
    }
}
