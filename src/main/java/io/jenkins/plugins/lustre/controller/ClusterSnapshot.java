package io.jenkins.plugins.lustre.controller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of this controller's clusters without asking AWS now.
 *
 * @param looks the last look into each environment, by its name
 */
public record ClusterSnapshot(Map<String, Look> looks) {

    /**
     * A look into one environment.
     *
     * @param at when the clusters were seen; {@code null} if they never were
     * @param clusters what was seen then; those of other environments in the same account have no environment here
     * @param awsTime AWS's own clock then; {@code null} if it is not known
     * @param failure why the latest look failed, in AWS's own words; empty if it did not
     */
    public record Look(Instant at, List<SeenCluster> clusters, Instant awsTime, String failure) {

        /** Before the first look. */
        static final Look NONE = new Look(null, List.of(), null, "");

        public Look {
            clusters = List.copyOf(clusters);
        }

        /** What was seen before stays, with the reason why there is nothing newer. */
        Look failed(String why) {
            return new Look(at, clusters, awsTime, why);
        }
    }

    public ClusterSnapshot {
        looks = new TreeMap<>(looks);
    }

    /** The clusters of all environments, each once, the oldest first. */
    public List<SeenCluster> clusters() {
        Map<String, SeenCluster> byId = new TreeMap<>();
        for (Look look : looks.values()) {
            for (SeenCluster cluster : look.clusters()) {
                byId.merge(
                        cluster.stack().id(),
                        cluster,
                        (one, other) -> one.environment().isEmpty() ? other : one);
            }
        }
        List<SeenCluster> clusters = new ArrayList<>(byId.values());
        clusters.sort(Comparator.comparing(c -> c.stack().created(), Comparator.nullsLast(Comparator.naturalOrder())));
        return clusters;
    }

    /** Those that are past their time to live. */
    public List<SeenCluster> expired(Instant now) {
        return clusters().stream().filter(c -> c.stack().expired(now)).toList();
    }

    /** Those whose job or build is gone. */
    public List<SeenCluster> orphaned() {
        return clusters().stream().filter(SeenCluster::orphaned).toList();
    }

    /** Environments that were not looked into yet. */
    public Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        looks.forEach((name, look) -> {
            if (look.at() == null && look.failure().isEmpty()) {
                unseen.add(name);
            }
        });
        return unseen;
    }
}
