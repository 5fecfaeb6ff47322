package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which figures of a series may be compared with each other. Another instance type, number of OSS or OSTs, stripe count,
 * Lustre, kernel or tool version starts a new baseline; another zone, or spot instead of on demand, is only noted. What a
 * record does not know differs from nothing.
 */
public final class Comparability {

    private static final String ZONE = "Zone";
    private static final String SPOT = "Spot";

    private Comparability() {}

    /**
     * A change of the cluster between two neighbouring points.
     *
     * @param index of the first point on the changed cluster
     * @param changes what changed, for people: {@code OSTs: 1 -> 2}
     * @param newBaseline whether figures from here on are not compared with those before
     */
    public record Annotation(int index, List<String> changes, boolean newBaseline) {
        public Annotation {
            changes = List.copyOf(changes);
        }
    }

    /** The latest points of the history that may be compared with a figure of the given cluster, oldest first. */
    public static List<Point> comparable(List<Point> history, Fingerprint now) {
        Map<String, String> known = known(now);
        int start = history.size();
        Fingerprint last = now;
        while (start > 0
                && (history.get(start - 1).fingerprint().equals(last)
                        || !differs(known, history.get(start - 1).fingerprint()))) {
            start--;
            last = history.get(start).fingerprint();
            known(history.get(start).fingerprint()).forEach(known::putIfAbsent);
            if (history.get(start).newBaseline()) {
                break;
            }
        }
        return List.copyOf(history.subList(start, history.size()));
    }

    /** Every change of the cluster and every new baseline within the history, oldest first. */
    public static List<Annotation> annotations(List<Point> history) {
        List<Annotation> annotations = new ArrayList<>();
        Map<String, String> known = new LinkedHashMap<>();
        for (int i = 0; i < history.size(); i++) {
            Point point = history.get(i);
            if (!point.newBaseline()
                    && i > 0
                    && point.fingerprint().equals(history.get(i - 1).fingerprint())) {
                continue;
            }
            boolean differs = differs(known, point.fingerprint());
            List<String> changes = changes(known, point.fingerprint());
            if (point.newBaseline()) {
                changes.add("accepted as the new normal");
            }
            if (!changes.isEmpty()) {
                annotations.add(new Annotation(i, changes, differs || point.newBaseline()));
            }
            known.putAll(present(point.fingerprint()));
        }
        return annotations;
    }

    private static List<String> changes(Map<String, String> known, Fingerprint now) {
        List<String> changes = new ArrayList<>();
        present(now).forEach((title, value) -> {
            String before = known.get(title);
            if (before != null && !before.equals(value)) {
                changes.add(title + ": " + before + " -> " + value);
            }
        });
        return changes;
    }

    private static boolean differs(Map<String, String> known, Fingerprint other) {
        return known(other).entrySet().stream()
                .anyMatch(e -> !known.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    /** The known properties that figures depend on. */
    private static Map<String, String> known(Fingerprint fingerprint) {
        Map<String, String> properties = present(fingerprint);
        properties.remove(ZONE);
        properties.remove(SPOT);
        return properties;
    }

    private static Map<String, String> present(Fingerprint fingerprint) {
        Map<String, String> properties = new LinkedHashMap<>(fingerprint.properties());
        properties.values().removeIf(String::isEmpty);
        return properties;
    }
}
