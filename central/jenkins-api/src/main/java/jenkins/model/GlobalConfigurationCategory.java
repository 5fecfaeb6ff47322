package jenkins.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.ModelObject;
import org.jenkinsci.Symbol;

public abstract class GlobalConfigurationCategory implements ExtensionPoint, ModelObject {
    public abstract String getShortDescription();

    public static ExtensionList<GlobalConfigurationCategory> all() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static <T extends GlobalConfigurationCategory> T get(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @Symbol("security")
    public static class Security extends GlobalConfigurationCategory {
        public String getShortDescription() {
            throw new UnsupportedOperationException("signature only");
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException("signature only");
        }
    }

    @Symbol("unclassified")
    public static class Unclassified extends GlobalConfigurationCategory {
        public String getShortDescription() {
            throw new UnsupportedOperationException("signature only");
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
