package vn.suyton.tasklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskMapper {

    /** Exact up to here; beyond, the list says "more than". */
    int MOST_COUNTED = 1000;

    /** Up to so many rows are quickly sorted. */
    int FEW = 1000;

    List<TaskRow> search(@Param("f") TaskFilter filter);

    /** What a filter of a list of filters finds. */
    record Counted(int position, int number) {}

    /** How many tasks each filter finds, at most {@link #MOST_COUNTED} + 1. */
    List<Counted> count(List<TaskFilter> filters);

    /** A word to look up, or only the beginning of one. */
    record Probe(String word, boolean prefix) {

        /** First word after those that begin so. */
        public String end() {
            return word + "~";
        }
    }

    /**
     * A word that was looked up.
     *
     * @param only the one word that begins so; null when there are several, or none
     */
    record WordCount(
            String word,
            boolean prefix,
            int number,
            @Nullable String only) {}

    /** How many open tasks have each word, at most {@link #FEW} + 1. */
    List<WordCount> countWords(Collection<Probe> probes);

    Optional<TaskRow> findById(String id);
}
