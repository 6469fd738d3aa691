package vn.suyton.ballot;

/**
 * One vote for or against one option, out of a counted paper. The marks of a paper are kept apart from each other: a paper
 * that lacks the voter's own unit would say whose it is. Nor does a mark tell how many votes its voter has, for few may
 * have as many: each vote is a mark of its own. Only who knows the paper's check code can compute its slip numbers.
 */
record CountedMark(String questionKey, String optionKey, String slip, Mark mark) {}
