package vn.suyton.ballot;

/**
 * What a voter gets for a paper, once: neither number is kept anywhere with the name.
 *
 * @param tracker appears in the public record when the paper was counted
 * @param checkCode stays with the voter; finds the paper's single marks in the record
 */
public record Receipt(String tracker, String checkCode) {}
