package io.jenkins.plugins.lustre.controller;

/** Checks of options that need nothing from outside. */
public final class Checks {

    private Checks() {}

    /** @throws IllegalArgumentException with the option's name if the value is below the least */
    public static int atLeast(int least, String option, int value) {
        if (value < least) {
            throw new IllegalArgumentException(option + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    /** @throws IllegalArgumentException with the option's name if the value is outside of the range */
    public static int between(int least, int most, String option, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + most + ", not " + value);
        }
        return value;
    }
}
