package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class Actionable extends AbstractModelObject {
    private final transient List<Action> held = new CopyOnWriteArrayList<>();

    @Exported(name = "actions")
    @NonNull
    public final List<? extends Action> getAllActions() {
        return List.copyOf(held);
    }

    @NonNull
    public <T extends Action> List<T> getActions(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Action action : held) {
            if (type.isInstance(action)) {
                found.add(type.cast(action));
            }
        }
        return found;
    }

    public void addAction(@NonNull Action a) {
        held.add(a);
    }

    public void replaceAction(@NonNull Action a) {
        addOrReplaceAction(a);
    }

    public boolean addOrReplaceAction(@NonNull Action a) {
        return replaceActions(a.getClass(), a);
    }

    public boolean removeAction(@Nullable Action a) {
        return held.remove(a);
    }

    public boolean removeActions(@NonNull Class<? extends Action> clazz) {
        return held.removeIf(clazz::isInstance);
    }

    public boolean replaceActions(@NonNull Class<? extends Action> clazz, @NonNull Action a) {
        held.removeIf(held -> held.getClass() == clazz && held != a);
        return held.contains(a) || held.add(a);
    }

    public <T extends Action> T getAction(Class<T> type) {
        return getActions(type).stream().findFirst().orElse(null);
    }

    public Object getDynamic(String token, StaplerRequest2 req, StaplerResponse2 rsp) {
        throw new UnsupportedOperationException("signature only");
    }
}
