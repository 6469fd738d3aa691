package vn.suyton.ballot;

import java.util.List;

/**
 * One vote on a {@code RANK} out of a counted paper, kept whole, for its order is the answer. Only who knows the
 * paper's check code can compute its slip number.
 *
 * @param ranking keys of options, the most preferred first; empty on a blank paper
 */
record CountedRanking(String questionKey, String slip, List<String> ranking) {

    CountedRanking {
        ranking = List.copyOf(ranking);
    }
}
