package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import jenkins.model.Loadable;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class AbstractItem extends Actionable implements Loadable, Item, AccessControlled, StaplerProxy {
    public Object getTarget() {
        return this;
    }

    public void load() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract Collection<? extends Job> getAllJobs();

    public String getShortUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void onCopiedFrom(Item src) {
        throw new UnsupportedOperationException("signature only");
    }

    private final ItemGroup parent;

    protected String name;

    protected AbstractItem(ItemGroup parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    @Exported(visibility = 999)
    public String getName() {
        return name;
    }

    @Exported
    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public File getRootDir() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public ItemGroup getParent() {
        return parent;
    }

    @Exported
    public final String getFullName() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public final String getFullDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public final String getUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported(visibility = 999, name = "url")
    public final String getAbsoluteUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signature only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
