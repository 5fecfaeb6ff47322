package io.jenkins.plugins.lustre.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them. */
final class Texts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

    private Texts() {}

    /** How long ago something was, in two units at most: {@code 3 d 4 h}. */
    static String since(Instant then, Instant now) {
        return length(Duration.between(then, now));
    }

    /** A length without a sign, in two units at most. */
    static String length(Duration length) {
        Duration positive = length.abs();
        if (positive.toDays() > 0) {
            return positive.toDays() + " d " + positive.toHoursPart() + " h";
        }
        if (positive.toHours() > 0) {
            return positive.toHours() + " h " + positive.toMinutesPart() + " min";
        }
        return positive.toMinutes() > 0 ? positive.toMinutes() + " min" : positive.toSeconds() + " s";
    }

    /** A moment in the controller's time zone. */
    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneId.systemDefault()));
    }
}
