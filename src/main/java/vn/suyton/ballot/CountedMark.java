package vn.suyton.ballot;

/**
 * One mark out of a counted paper. The marks of a paper are kept apart from each other: a paper that lacks the voter's
 * own unit would say whose it is. Only who knows the paper's check code can compute its slip numbers.
 *
 * @param weight votes of the voter
 */
record CountedMark(String questionKey, String optionKey, String slip, Mark mark, int weight) {}
