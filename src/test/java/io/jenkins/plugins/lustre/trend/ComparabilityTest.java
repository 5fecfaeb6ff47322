package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparabilityTest {

    private static final Fingerprint OLD = Examples.cluster("d3.xlarge", "2.15.4");
    private static final Fingerprint NEW = Examples.cluster("d3.2xlarge", "2.15.4");
    private static final Fingerprint MOVED = new Fingerprint(
            "c5n.9xlarge",
            "i4i.xlarge",
            "d3.xlarge",
            1,
            1,
            1,
            "2.15.4",
            "2.15.4",
            "4.18",
            "fio-3.35",
            "eu-west-1b",
            true);

    @Test
    void a_changed_cluster_starts_anew() {
        List<Point> history = List.of(new Point(1, OLD, true), new Point(2, OLD, true), new Point(3, NEW, true));

        assertThat(Comparability.comparable(history, NEW))
                .extracting(Point::rate)
                .containsExactly(3.0);
        assertThat(Comparability.comparable(history, OLD)).isEmpty();
        assertThat(Comparability.annotations(history))
                .containsExactly(new Comparability.Annotation(2, List.of("OSS type: d3.xlarge -> d3.2xlarge"), true));
    }

    @Test
    void another_zone_is_noted_and_compared() {
        List<Point> history = List.of(new Point(1, OLD, true), new Point(2, MOVED, true));

        assertThat(Comparability.comparable(history, OLD)).hasSize(2);
        assertThat(Comparability.annotations(history))
                .containsExactly(new Comparability.Annotation(
                        1, List.of("Zone: eu-west-1a -> eu-west-1b", "Spot: no -> yes"), false));
    }

    @Test
    void what_is_not_known_does_not_differ_but_does_not_hide_a_change() {
        List<Point> history =
                List.of(new Point(1, OLD, true), new Point(2, Fingerprint.UNKNOWN, true), new Point(3, NEW, true));

        assertThat(Comparability.comparable(history, NEW))
                .extracting(Point::rate)
                .containsExactly(2.0, 3.0);
        assertThat(Comparability.comparable(history, Fingerprint.UNKNOWN))
                .extracting(Point::rate)
                .containsExactly(2.0, 3.0);
    }

    @Test
    void where_no_cluster_is_known_it_is_not_known_whether_it_is_of_spot_instances_either() {
        List<Point> history =
                List.of(new Point(1, Fingerprint.UNKNOWN.withTool("dd"), true), new Point(2, MOVED, true));

        assertThat(Comparability.annotations(history))
                .containsExactly(new Comparability.Annotation(1, List.of("Tool: dd -> fio-3.35"), true));
    }

    @Test
    void a_person_can_start_a_baseline() {
        List<Point> history =
                List.of(new Point(10, OLD, true), new Point(5, OLD, false, true), new Point(5.1, OLD, true));

        assertThat(Comparability.comparable(history, OLD))
                .extracting(Point::rate)
                .containsExactly(5.0, 5.1);
        assertThat(Comparability.annotations(history))
                .containsExactly(new Comparability.Annotation(1, List.of("accepted as the new normal"), true));
    }
}
