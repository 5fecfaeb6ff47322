package io.jenkins.plugins.lustre.bench;

/** What a rate counts. */
public enum Unit {
    BYTES_PER_SECOND("B/s"),
    OPERATIONS_PER_SECOND("op/s");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The unit as records write it: {@code B/s} or {@code op/s}. */
    public String symbol() {
        return symbol;
    }

    /** Shows a rate of this unit to people, for instance {@code 1.10 GB/s}. */
    public String format(double rate) {
        return this == BYTES_PER_SECOND ? Rates.format(rate) : Rates.formatOperations(rate);
    }

    /**
     * Reads {@link #symbol()}.
     *
     * @throws IllegalArgumentException if it is no unit
     */
    public static Unit parse(String symbol) {
        for (Unit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("Not a unit of a rate: \"" + symbol + "\"");
    }
}
