package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tags of a stack: the owner's, which are those of its creation, and the job's own. Sorted by name. */
public final class StackTags {

    static final String FORMAT = "1";
    static final String NEVER = "never";

    /** CloudFormation takes 50; a server has its own, its name and what AWS adds besides. */
    private static final int MOST = 50;

    private static final int OWN = 22;

    /** The stack is created a little later than it is asked for; times to live are hours. */
    private static final Duration SAME = Duration.ofMinutes(30);

    private static final int LONGEST_NAME = 127;
    private static final int LONGEST_VALUE = 255;
    /** Amazon EC2 User Guide, "Tag restrictions". */
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private static final Pattern REFUSED = Pattern.compile("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]");

    private StackTags() {}

    /**
     * The tags of a new stack.
     *
     * @param request the id of the request that creates it
     * @param now when it was asked for
     */
    public static Map<String, String> created(
            ComputeEnvironment environment, ClusterSpec spec, Owner owner, String request, Instant now) {
        Map<String, String> tags = new TreeMap<>(spec.tags());
        tags.put(TagNames.FORMAT, FORMAT);
        tags.put(TagNames.CLUSTER, spec.stackName());
        tags.put(TagNames.ENVIRONMENT, value(environment.name()));
        tags.put(TagNames.FSNAME, spec.fsname());
        tags.put(TagNames.CONTROLLER, value(owner.controllerId()));
        tags.put(TagNames.ROOT_URL, value(owner.rootUrl()));
        tags.put(TagNames.JOB, value(owner.job()));
        tags.put(TagNames.BUILD, value(owner.build()));
        tags.put(TagNames.REQUEST, request);
        tags.put(TagNames.EXPIRES, expires(spec, now));
        tags.put(TagNames.DESTROY_EXPIRED, Boolean.toString(Boolean.TRUE.equals(spec.destroyExpired())));
        tags.put(TagNames.SPOT, Boolean.toString(spec.spot()));
        return tags;
    }

    /** The tags of an updated stack: the owner's as they are, the job's own as now wanted. */
    public static Map<String, String> updated(Map<String, String> present, Map<String, String> wanted) {
        Map<String, String> tags = new TreeMap<>(wanted);
        present.forEach((name, value) -> {
            if (name.startsWith(TagNames.PREFIX)) {
                tags.put(name, value);
            }
        });
        return tags;
    }

    /**
     * What is said of a stack that is there and keeps the end that it was made with, where another end is wanted now.
     * What is wanted is counted from its creation, so that the same wish again is the same end.
     *
     * @param present its tags
     * @param created when it was
     */
    static Optional<String> otherEnd(Map<String, String> present, ClusterSpec wanted, Instant created) {
        String end = present.getOrDefault(TagNames.EXPIRES, NEVER);
        boolean destroyed = "true".equals(present.get(TagNames.DESTROY_EXPIRED));
        boolean sameWay = destroyed == Boolean.TRUE.equals(wanted.destroyExpired());
        if (sameEnd(end, wanted, created) && (sameWay || end.equals(NEVER))) {
            return Optional.empty();
        }
        return Optional.of("The time to live of a cluster counts from its creation and is not changed by an update: "
                + wanted.stackName()
                + (end.equals(NEVER)
                        ? " never expires."
                        : " expires at " + end + " and is " + (destroyed ? "" : "not ") + "destroyed by itself then.")
                + " To change that, change the tags " + TagNames.EXPIRES + " and " + TagNames.DESTROY_EXPIRED
                + " of its stack.");
    }

    private static boolean sameEnd(String end, ClusterSpec wanted, Instant created) {
        if (end.equals(NEVER) || wanted.timeToLive().isZero()) {
            return end.equals(expires(wanted, created));
        }
        try {
            return Duration.between(created.plus(wanted.timeToLive()), Instant.parse(end))
                            .abs()
                            .compareTo(SAME)
                    < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What is wrong with a job's own tags; empty if nothing is. */
    static List<String> problems(Map<String, String> tags) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(tags).forEach((name, value) -> {
            if (name.isEmpty() || name.length() > LONGEST_NAME || value.isEmpty() || value.length() > LONGEST_VALUE) {
                problems.add("tag '" + name + "': a name has 1 to " + LONGEST_NAME + " characters and a value 1 to "
                        + LONGEST_VALUE);
            } else if (name.startsWith("aws:") || name.startsWith(TagNames.PREFIX)) {
                problems.add("tag '" + name + "': names that begin with aws: or " + TagNames.PREFIX + " are taken");
            } else if (!ALLOWED.matcher(name).matches()
                    || !ALLOWED.matcher(value).matches()) {
                problems.add("tag '" + name + "': only letters, digits, spaces and _.:/=+-@ can be used");
            }
        });
        if (tags.size() > MOST - OWN) {
            problems.add(tags.size() + " tags: at most " + (MOST - OWN) + " can be given");
        }
        return problems;
    }

    /** A value as a tag can carry it: other characters become {@code _}; nothing becomes {@code -}. */
    public static String value(String text) {
        String carried = REFUSED.matcher(text).replaceAll("_");
        if (carried.isBlank()) {
            return "-";
        }
        return carried.length() > LONGEST_VALUE ? carried.substring(0, LONGEST_VALUE) : carried;
    }

    private static String expires(ClusterSpec spec, Instant now) {
        return spec.timeToLive().isZero()
                ? NEVER
                : now.plus(spec.timeToLive()).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
