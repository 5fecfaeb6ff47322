package jenkins.model;

import hudson.model.TaskListener;
import java.io.Serializable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class CauseOfInterruption implements Serializable {
    @Exported
    public abstract String getShortDescription();

    public void print(TaskListener listener) {
        listener.getLogger().println(getShortDescription());
    }

    public static final class UserInterruption extends CauseOfInterruption {
        private final String user;

        public UserInterruption(String userId) {
            this.user = userId;
        }

        public String getShortDescription() {
            return "Aborted by " + user;
        }

        public String getUserId() {
            return user;
        }
    }
}
