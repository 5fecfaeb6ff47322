package io.jenkins.plugins.lustre.steps;

import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.DataBoundSetter;

/** A step about a cluster and some of the environment's clients. */
public abstract class ClientsStep extends ClusterStep {

    private List<String> clients = new ArrayList<>();

    @Override
    protected Object readResolve() {
        setClients(clients);
        return super.readResolve();
    }

    public final List<String> getClients() {
        return List.copyOf(clients);
    }

    @DataBoundSetter
    public final void setClients(List<String> clients) {
        this.clients = new ArrayList<>(clients == null ? List.of() : clients);
    }
}
