package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.Script;
import io.jenkins.plugins.lustre.ssh.WaitForHost;
import java.time.Duration;
import java.util.List;

/** Makes hosts of a cluster that stands into a Lustre file system. */
public final class Configure {

    /** Where clients mount the file system. */
    public static final String MOUNT_POINT = "/mnt/data";

    /** How many hosts are worked on at a time. */
    static final int SIDE_BY_SIDE = 32;

    private Configure() {}

    /** Makes the MGS and the MDT. */
    public static Operation<?> mds(String id, ComputeEnvironment environment, String stack, ServerSetup setup) {
        return Operations.then(Find.cluster(id, environment, stack), new ConfigureMds(environment, setup));
    }

    /**
     * Makes the OSTs of one OSS, or of all side by side.
     *
     * @param ossnum the number of the OSS from 0; {@code null} for all
     */
    public static Operation<?> oss(
            String id, ComputeEnvironment environment, String stack, Integer ossnum, ServerSetup setup) {
        return Operations.then(Find.cluster(id, environment, stack), new ConfigureOss(environment, ossnum, setup));
    }

    /** Adds OSS, makes the OSTs of the new ones, and comes to the grown cluster. */
    public static Operation<Cluster> grown(
            String id, ComputeEnvironment environment, ScaleOutStack grow, ServerSetup setup) {
        return Operations.then(grow, new ConfigureAdded(environment, setup));
    }

    /**
     * Configures the MDS, then all OSS side by side, then mounts the file system on the clients; comes to the cluster.
     *
     * @param names some of the environment's clients; empty for all
     */
    public static Operation<Cluster> all(
            String id, ComputeEnvironment environment, String stack, List<String> names, ServerSetup setup) {
        return Operations.then(Find.cluster(id, environment, stack), new ConfigureAll(id, environment, names, setup));
    }

    /**
     * Mounts the file system on the clients.
     *
     * @param names some of the environment's clients; empty for all
     */
    public static Operation<?> clients(
            String id, ComputeEnvironment environment, String stack, List<String> names, Duration timeout) {
        return Operations.then(
                Find.cluster(id, environment, stack),
                new FindClientsOf<>(id, environment, names, new MountAll(environment, timeout)));
    }

    /** Waits for the server, installs or checks Lustre, makes its target and mounts it. */
    static Operation<Void> server(ComputeEnvironment environment, Cluster cluster, Server server, ServerSetup setup) {
        Host host = server.host();
        List<String> disks = environment.dataDisks().of(server.role());
        Script script = server.role() == Role.MDS
                ? HostScripts.mds(cluster, setup.reformat(), disks)
                : HostScripts.oss(cluster, server, setup.reformat(), setup.replace(), disks);
        return Operations.inSequence(List.of(
                WaitForHost.of(host, setup.timeout()),
                software(environment, host, setup.timeout()),
                RemoteTask.of(host, script, setup.timeout())));
    }

    /** Lustre's packages and modules; with a reboot where a kernel has to be installed first. */
    static Operation<?> software(ComputeEnvironment environment, Host host, Duration timeout) {
        RemoteTask install = RemoteTask.of(host, HostScripts.software(environment.software(), host), timeout);
        return Operations.then(install, new RebootIfAsked(host, install, timeout));
    }
}
