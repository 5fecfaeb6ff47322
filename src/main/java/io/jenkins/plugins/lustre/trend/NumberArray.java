package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;

/**
 * Reads a JSON array of numbers with nothing but the JDK, so that {@link ChangePointsMain} needs no library. {@code null}
 * and {@code NaN} (which is not JSON, but what many programs write) stand for a missing value.
 */
final class NumberArray {

    private static final String MISSING_NAN = "NaN";
    private static final int SHOWN = 20;

    private final String text;
    private int at;

    private NumberArray(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the text is anything else, naming the place (counted from 1) and what is there */
    static double[] parse(String text) {
        return new NumberArray(text).array();
    }

    private double[] array() {
        double[] values = new double[16];
        int count = 0;
        expect('[', "an array of numbers must start with '['");
        if (peek() == ']') {
            at++;
        } else {
            do {
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                values[count++] = value();
            } while (comma());
        }
        if (peek() != 0) {
            throw wrong("nothing may follow the array");
        }
        return Arrays.copyOf(values, count);
    }

    private boolean comma() {
        char next = peek();
        if (next != ',' && next != ']') {
            throw wrong("expected ',' or ']' after a value");
        }
        at++;
        return next == ',';
    }

    private double value() {
        peek();
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("null") || word.equals(MISSING_NAN)) {
            return Double.NaN;
        }
        if (!word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            at = start;
            throw wrong("expected a number or null");
        }
        double value = Double.parseDouble(word);
        if (Double.isInfinite(value)) {
            at = start;
            throw wrong("the number is too large");
        }
        return value;
    }

    private static boolean isPartOfWord(char c) {
        return c == '+' || c == '-' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private void expect(char wanted, String otherwise) {
        if (peek() != wanted) {
            throw wrong(otherwise);
        }
        at++;
    }

    /** The next character after white space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong(String message) {
        String found = at >= text.length()
                ? "the end of the input"
                : "'" + text.substring(at, Math.min(text.length(), at + SHOWN)).replaceAll("\\p{Cntrl}", " ") + "'";
        return new IllegalArgumentException(message + ", found " + found + " at character " + (at + 1));
    }
}
