package io.jenkins.plugins.lustre.host;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware;
import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.model.FsName;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.ssh.Script;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The bundled scripts with their values. Each script's head tells what its values mean; they are checked there again. */
public final class HostScripts {

    /** Lustre numbers OSTs up to here. */
    private static final int HIGHEST_OST_INDEX = 65503;

    private static final int LONGEST_FINDING = 1000;
    private static final Pattern NID = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}@tcp[0-9]{0,3}");

    private HostScripts() {}

    /**
     * Makes the MGS and the MDT, or finds that they are there.
     *
     * @param reformat as for {@link #oss}
     * @param disks its data disks; empty for its instance storage
     */
    public static Script mds(Cluster cluster, String reformat, List<String> disks) {
        Map<String, String> values = server(cluster, cluster.mds(), reformat, disks);
        return Script.asRoot("mds", values);
    }

    /**
     * Makes the OST of an OSS, or finds that it is there.
     *
     * @param reformat what stands on its disks and may be destroyed; empty for nothing
     * @param replace whether it takes the place of a lost target with the same index
     * @param disks its data disks; empty for its instance storage
     * @throws IllegalArgumentException if these cannot be disks, or {@code reformat} cannot be what was found
     */
    public static Script oss(Cluster cluster, Server oss, String reformat, boolean replace, List<String> disks) {
        Map<String, String> values = server(cluster, oss, reformat, disks);
        values.put("MGS_NID", nid(cluster.mgsNid()));
        if (oss.firstOstIndex() < 0 || oss.firstOstIndex() > HIGHEST_OST_INDEX) {
            throw new IllegalArgumentException("not the index of an OST: " + oss.firstOstIndex());
        }
        values.put("FIRST_OST_INDEX", Integer.toString(oss.firstOstIndex()));
        values.put("OST_COUNT", Integer.toString(oss.ostCount()));
        if (replace) {
            values.put("REPLACE", "yes");
        }
        return Script.asRoot("oss", values);
    }

    private static Map<String, String> server(Cluster cluster, Server server, String reformat, List<String> disks) {
        DataDisks.problem(disks).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        Map<String, String> values = new TreeMap<>();
        values.put("FSNAME", fsname(cluster.fsname()));
        int expected = disks.isEmpty() ? server.diskCount() : disks.size();
        if (expected > 0) {
            values.put("EXPECTED_DISKS", Integer.toString(expected));
        }
        if (!disks.isEmpty()) {
            values.put("DATA_DISKS", String.join(" ", disks));
        }
        if (!reformat.isEmpty()) {
            if (reformat.length() > LONGEST_FINDING || reformat.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "reformat must be exactly what an earlier run named as found, in one line: " + reformat);
            }
            values.put("REFORMAT", reformat);
        }
        return values;
    }

    /** Mounts the file system on a client and proves that every target can be written and read. */
    public static Script client(Cluster cluster) {
        return Script.asRoot(
                "client",
                Map.of(
                        "FSNAME", fsname(cluster.fsname()),
                        "MGS_NID", nid(cluster.mgsNid()),
                        "EXPECTED_OSTS",
                                cluster.ostIndices().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" "))));
    }

    /**
     * Unmounts a client.
     *
     * @param mountSource what it mounted, as {@link Cluster#mountSource}
     */
    public static Script unmount(String mountSource) {
        int split = mountSource.indexOf(":/");
        if (split < 1) {
            throw new IllegalArgumentException("not what a client mounts: " + mountSource);
        }
        return Script.asRoot(
                "unmount",
                Map.of(
                        "MGS_NID", nid(mountSource.substring(0, split)),
                        "FSNAME", fsname(mountSource.substring(split + 2))));
    }

    /** How a host is: versions, targets, mounts, imports. */
    public static Script status(Cluster cluster) {
        return Script.asRoot("status", Map.of("FSNAME", fsname(cluster.fsname())));
    }

    /** Sees to Lustre's packages and modules on a host. */
    public static Script software(LustreSoftware software, Host host) {
        Map<String, String> values = new TreeMap<>();
        values.put("MODE", software.mode().name().toLowerCase(Locale.ROOT));
        values.put("ROLE", host.role() == Role.CLIENT ? "client" : "server");
        values.put("NID_ADDRESS", host.nidAddress());
        if (software.mode() == LustreSoftware.Mode.REPOSITORY) {
            values.put("REPOSITORY_URL", software.repositoryUrl());
            values.put("SIGNING_KEY_URL", software.signingKeyUrl());
        }
        return Script.asRoot("software", values);
    }

    /** Whether {@code software.sh} installed a kernel that the host has to be rebooted into. */
    public static boolean rebootNeeded(TaskResult installed) {
        return installed.result().path("reboot").asBoolean();
    }

    private static String nid(String nid) {
        if (!NID.matcher(nid).matches()) {
            throw new IllegalArgumentException("not a Lustre network identifier such as 10.0.0.5@tcp: " + nid);
        }
        return nid;
    }

    private static String fsname(String name) {
        if (!FsName.isValid(name)) {
            throw new IllegalArgumentException("not the name of a Lustre file system: " + name);
        }
        return name;
    }
}
