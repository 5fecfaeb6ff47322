package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class Cause {
    @Exported(visibility = 3)
    public abstract String getShortDescription();

    public void print(TaskListener listener) {
        listener.getLogger().println(getShortDescription());
    }

    public static class UserIdCause extends Cause {
        public UserIdCause() {}

        public UserIdCause(@CheckForNull String userId) {}

        @Exported(visibility = 3)
        @CheckForNull
        public String getUserId() {
            throw new UnsupportedOperationException("signature only");
        }

        @Exported(visibility = 3)
        public String getUserName() {
            throw new UnsupportedOperationException("signature only");
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException("signature only");
        }

        public void print(TaskListener listener) {
            throw new UnsupportedOperationException("signature only");
        }

        public boolean equals(Object o) {
            throw new UnsupportedOperationException("signature only");
        }

        public int hashCode() {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
