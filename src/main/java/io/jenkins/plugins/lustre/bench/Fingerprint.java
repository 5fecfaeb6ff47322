package io.jenkins.plugins.lustre.bench;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cluster and software that a figure belongs to. Texts that are not known are empty, counts that are not known 0.
 *
 * @param clientType instance type of the clients
 * @param mdsType instance type of the MDS
 * @param ossType instance type of the OSS; several are joined by a comma
 * @param ossCount number of OSS
 * @param ostCount number of OSTs in the file system
 * @param stripeCount stripe count of the benchmark's files as the file system reports it
 * @param lustreVersion Lustre version of the clients
 * @param serverLustreVersion Lustre version of the servers
 * @param kernel kernel release of the clients
 * @param toolVersion the tool's own words, for instance {@code fio-3.35}
 * @param zone availability zone
 * @param spot whether the servers are spot instances; false also where nothing is known of the servers
 */
public record Fingerprint(
        String clientType,
        String mdsType,
        String ossType,
        int ossCount,
        int ostCount,
        int stripeCount,
        String lustreVersion,
        String serverLustreVersion,
        String kernel,
        String toolVersion,
        String zone,
        boolean spot) {
    /** Nothing is known of the cluster. */
    public static final Fingerprint UNKNOWN = new Fingerprint("", "", "", 0, 0, 0, "", "", "", "", "", false);

    /** Turns missing texts into empty ones. */
    public Fingerprint {
        clientType = known(clientType);
        mdsType = known(mdsType);
        ossType = known(ossType);
        lustreVersion = known(lustreVersion);
        serverLustreVersion = known(serverLustreVersion);
        kernel = known(kernel);
        toolVersion = known(toolVersion);
        zone = known(zone);
    }

    /** What a cluster's stack tells of it: its servers and where they stand; nothing of clients, software and files. */
    public static Fingerprint of(Cluster cluster) {
        return new Fingerprint(
                "",
                cluster.mds().instanceType(),
                cluster.oss().stream().map(Server::instanceType).distinct().collect(Collectors.joining(",")),
                cluster.oss().size(),
                cluster.ostIndices().size(),
                0,
                "",
                "",
                "",
                "",
                cluster.zone(),
                cluster.spot());
    }

    /** The same cluster, measured with another tool. */
    public Fingerprint withTool(String version) {
        return new Fingerprint(
                clientType,
                mdsType,
                ossType,
                ossCount,
                ostCount,
                stripeCount,
                lustreVersion,
                serverLustreVersion,
                kernel,
                version,
                zone,
                spot);
    }

    /** Every property with its title, in the order in which people read them; unknown ones are empty. */
    public Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Client type", clientType);
        all.put("MDS type", mdsType);
        all.put("OSS type", ossType);
        all.put("OSS", count(ossCount));
        all.put("OSTs", count(ostCount));
        all.put("Stripe count", count(stripeCount));
        all.put("Lustre on clients", lustreVersion);
        all.put("Lustre on servers", serverLustreVersion);
        all.put("Kernel", kernel);
        all.put("Tool", toolVersion);
        all.put("Zone", zone);
        all.put("Spot", spotKnown());
        return all;
    }

    /** What differs from an earlier fingerprint, for people: {@code OSTs: 1 -> 2}; empty if nothing does. */
    public List<String> changesSince(Fingerprint earlier) {
        Map<String, String> before = earlier.properties();
        List<String> changes = new ArrayList<>();
        properties().forEach((title, now) -> {
            String then = before.get(title);
            if (!then.equals(now)) {
                changes.add(title + ": " + shown(then) + " -> " + shown(now));
            }
        });
        return List.copyOf(changes);
    }

    private String spotKnown() {
        boolean nothingKnown = (mdsType + ossType + zone).isEmpty();
        return spot ? "yes" : nothingKnown ? "" : "no";
    }

    private static String shown(String value) {
        return value.isEmpty() ? "unknown" : value;
    }

    private static String count(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }
}
