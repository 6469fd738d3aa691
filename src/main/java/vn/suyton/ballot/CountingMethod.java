package vn.suyton.ballot;

/** How the rankings of a {@code RANK} put the options in order. What passes is decided by the threshold before. */
public enum CountingMethod {
    /** Of {@code m} options the first on a ranking gets {@code m} points, the next one less; who is not named gets none. */
    BORDA,
    /**
     * Each paper counts for its first option still in the race; whoever has fewest leaves, until one is left or all that
     * are left are equal. Equal last ones leave together. The next seat is filled in the same way among the others.
     */
    INSTANT_RUN_OFF
}
