package vn.suyton.engine;

/** A task about which list and engine disagree. */
public record TaskDifference(Kind kind, String taskId) {

    /** What is wrong with it. */
    public enum Kind {
        /** The engine waits for a decision that nobody is asked for. */
        MISSING,
        /** People are asked for a decision that the engine does not wait for. */
        LEFT_OVER,
        /** It is on the list, but the search for words does not find it. */
        WITHOUT_WORDS,
        /** The search for words still knows it, though it is not open. */
        WORDS_LEFT_OVER
    }
}
