package org.huanjie.region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 区划代码 — the code of a division: as many digits as its level has (GB/T 2260 and the statistical codes below it), beginning with
 * those of every division above it.
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {

    /** Throws where this is no code; ask {@link #of} of what somebody typed. */
    public DivisionCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("not a division code: " + digits);
        }
    }

    /** The code that this text is; empty where it is none. */
    public static Optional<DivisionCode> of(String text) {
        return isCode(text) ? Optional.of(new DivisionCode(text)) : Optional.empty();
    }

    /** As {@link #of(String)}, of a division of this level. */
    public static Optional<DivisionCode> of(Level level, String text) {
        return of(text).filter(code -> code.level() == level);
    }

    public Level level() {
        return levelOf(digits).orElseThrow();
    }

    /** The division right above; empty above a province. */
    public Optional<DivisionCode> parent() {
        return level().above().map(this::at);
    }

    /** The division of this level that this one lies in, or is; throws where it lies above that level. */
    public DivisionCode at(Level level) {
        if (level().isAbove(level)) {
            throw new IllegalArgumentException(digits + " lies in no " + level);
        }
        return new DivisionCode(digits.substring(0, level.digits()));
    }

    /** As {@link #at}, and this one itself where it lies above that level. */
    public DivisionCode upTo(Level level) {
        return level().isAbove(level) ? this : at(level);
    }

    public DivisionCode county() {
        return at(Level.COUNTY);
    }

    public DivisionCode town() {
        return at(Level.TOWN);
    }

    /** This one and all above it, from the province to itself. */
    public List<DivisionCode> line() {
        return Arrays.stream(Level.values())
                .filter(level -> !level().isAbove(level))
                .map(this::at)
                .toList();
    }

    /** Its number among its neighbours: the digits behind those of the division right above. */
    public String own() {
        return digits.substring(parent().map(above -> above.digits.length()).orElse(0));
    }

    /** Whether that division is this one or lies within it. */
    public boolean contains(DivisionCode other) {
        return other.digits.startsWith(digits);
    }

    /** As {@link #contains(DivisionCode)}; what is no code lies nowhere. */
    public boolean contains(String text) {
        return of(text).filter(this::contains).isPresent();
    }

    /**
     * Where the codes of this division and of all within it end: the half-open range from {@link #digits} up to this holds them and no
     * others, in the order of the database's collation "C". It is no code itself: behind 99 comes the character after 9.
     */
    public String end() {
        int last = digits.length() - 1;
        return digits.substring(0, last) + (char) (digits.charAt(last) + 1);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isCode(String text) {
        return levelOf(text).isPresent() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Level> levelOf(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.digits() == text.length())
                .findFirst();
    }
}
