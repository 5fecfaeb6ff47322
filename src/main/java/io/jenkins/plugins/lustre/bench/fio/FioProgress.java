package io.jenkins.plugins.lustre.bench.fio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How far fio was when it printed a document. With {@code --status-interval} it prints one after the other, each with
 * what was done since the start.
 *
 * @param version fio's version
 * @param name of the first job
 * @param group reporting group of the first job
 * @param written clock's time at which it was printed, milliseconds; 0 if not printed (before 2.2)
 * @param age milliseconds that fio had run by then, at least
 * @param running whether fio expected the jobs to go on: a hint, as of very short runs it never knows
 */
record FioProgress(String version, String name, int group, long written, long age, boolean running) {
    private static final List<String> DIRECTIONS = List.of("read", "write", "trim", "mixed");

    /**
     * Taken from a document's first job.
     *
     * @param seconds clock's time of the document, 0 if not printed
     * @param millis the same in milliseconds, 0 if not printed (before 3.0)
     */
    static FioProgress of(JsonNode job, String version, long seconds, long millis) {
        long age = (job.path("elapsed").asLong() - 1) * 1000;
        for (String direction : DIRECTIONS) {
            age = Math.max(age, job.path(direction).path("runtime").asLong());
        }
        boolean exact = millis > 0 || seconds == 0;
        return new FioProgress(
                version,
                job.path("jobname").asText(),
                job.path("groupid").asInt(),
                millis > 0 ? millis : seconds * 1000,
                exact ? age : age - 1000,
                job.path("eta").asLong() > 0);
    }

    /** Whether this was printed by the run that printed the earlier one: it already ran then. */
    boolean continues(FioProgress earlier) {
        return version.equals(earlier.version)
                && name.equals(earlier.name)
                && group == earlier.group
                && age > earlier.age
                && written >= earlier.written
                && (written == 0 || written - earlier.written < age);
    }
}
