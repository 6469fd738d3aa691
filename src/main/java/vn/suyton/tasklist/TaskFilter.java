package vn.suyton.tasklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * The question as the database gets it.
 *
 * @param groups the offices of the person, each once
 * @param index the one that has the rows in the order of the list
 * @param area the unit of the criteria when it is the area of all units below it, null otherwise
 * @param followUpBy last follow-up day, null when it does not matter
 * @param words beginnings of words, each as a pattern for LIKE
 * @param driver the word by which the tasks are looked up, null when the list is read in its order
 */
record TaskFilter(
        TaskView list,
        TaskCriteria where,
        String username,
        List<Group> groups,
        TaskIndex index,
        TaskDue.Span due,
        @Nullable String area,
        @Nullable LocalDate followUpBy,
        List<String> words,
        @Nullable Driver driver,
        TaskOrder.Column column,
        boolean descending,
        @Nullable TaskCursor cursor,
        int limit) {

    /** An office: its tasks are for everybody who holds it. */
    record Group(Role role, String scope) {}

    /**
     * A word of the index of words, or how one begins.
     *
     * @param prefix it is the beginning of several words
     * @param others patterns of the words that are kept beside it
     */
    record Driver(String word, boolean prefix, List<String> others) {

        /** First word after those that begin so. */
        public String end() {
            return word + "~";
        }
    }
}
