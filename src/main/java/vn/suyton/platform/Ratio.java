package vn.suyton.platform;

/**
 * An exact share such as 9 of 11, compared without rounding.
 *
 * @param of the denominator; 0 only for an empty base, which reaches no threshold
 */
public record Ratio(long part, long of) implements Comparable<Ratio> {

    public Ratio {
        if (part < 0 || of < 0) {
            throw new IllegalArgumentException("A ratio has no negative part: " + part + "/" + of);
        }
    }

    /** Reads {@code 4/5}. */
    public static Ratio parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("Not a fraction like 4/5: " + text);
        }
        return new Ratio(
                Long.parseLong(text.substring(0, slash).strip()),
                Long.parseLong(text.substring(slash + 1).strip()));
    }

    public boolean isAtLeast(Ratio other) {
        return of != 0 && compareTo(other) >= 0;
    }

    public boolean isMoreThan(Ratio other) {
        return of != 0 && compareTo(other) > 0;
    }

    /** Percent with one decimal, rounded down so that a missed threshold never looks reached: 9/11 is 81.8. */
    public double percent() {
        return of == 0 ? 0 : Math.floorDiv(part * 1000, of) / 10.0;
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(Math.multiplyExact(part, other.of), Math.multiplyExact(other.part, of));
    }

    @Override
    public String toString() {
        return part + "/" + of;
    }
}
