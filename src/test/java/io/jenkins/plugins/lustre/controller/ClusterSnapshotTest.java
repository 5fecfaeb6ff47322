package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.controller.ClusterSnapshot.Look;
import io.jenkins.plugins.lustre.controller.SeenCluster.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSnapshotTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static SeenCluster cluster(String environment, String id, long age, Origin origin, String expires) {
        OwnStack stack = new OwnStack(
                "eu-central-1",
                id,
                id,
                "CREATE_COMPLETE",
                null,
                NOW.minusSeconds(age),
                null,
                Map.of(TagNames.EXPIRES, expires));
        return new SeenCluster(environment, stack, origin);
    }

    private static Look look(SeenCluster... clusters) {
        return new Look(NOW, List.of(clusters), NOW, "");
    }

    @Test
    void aStackThatTwoEnvironmentsSeeIsShownOnceWithTheOneThatOwnsIt() {
        SeenCluster foreign = cluster("", "a", 10, Origin.KEPT, "never");
        SeenCluster own = cluster("b-env", "a", 10, Origin.KEPT, "never");
        ClusterSnapshot snapshot = new ClusterSnapshot(Map.of("a-env", look(foreign), "b-env", look(own)));
        assertThat(snapshot.clusters()).containsExactly(own);
    }

    @Test
    void theOldestComesFirst() {
        ClusterSnapshot snapshot = new ClusterSnapshot(Map.of(
                "e",
                look(cluster("e", "young", 10, Origin.KEPT, "never"), cluster("e", "old", 100, Origin.KEPT, "never"))));
        assertThat(snapshot.clusters()).extracting(c -> c.stack().name()).containsExactly("old", "young");
    }

    @Test
    void tellsTheExpiredAndTheOrphaned() {
        SeenCluster expired = cluster("e", "expired", 1, Origin.KEPT, "2026-03-01T11:00:00Z");
        SeenCluster alive = cluster("e", "alive", 2, Origin.KEPT, "2026-03-01T13:00:00Z");
        SeenCluster discarded = cluster("e", "discarded", 3, Origin.BUILD_GONE, "never");
        SeenCluster orphan = cluster("e", "orphan", 4, Origin.JOB_GONE, "not a moment");
        SeenCluster manual = cluster("e", "manual", 5, Origin.NONE, "");
        ClusterSnapshot snapshot = new ClusterSnapshot(Map.of("e", look(expired, alive, discarded, orphan, manual)));
        assertThat(snapshot.expired(NOW)).containsExactly(expired);
        assertThat(snapshot.orphaned()).containsExactly(orphan, discarded);
    }

    @Test
    void afterAFailureWhatWasSeenBeforeStays() {
        Look before = look(cluster("e", "a", 1, Origin.KEPT, "never"));
        ClusterSnapshot snapshot = new ClusterSnapshot(Map.of("e", before.failed("AccessDenied"), "new", Look.NONE));
        assertThat(snapshot.clusters()).hasSize(1);
        assertThat(snapshot.looks().get("e").failure()).isEqualTo("AccessDenied");
        assertThat(snapshot.unseen()).containsExactly("new");
    }
}
