package vn.suyton.ballot;

/**
 * What a teller, the secretary or the chair holds against the count. It reopens nothing: minutes and record carry it.
 *
 * @param at as ISO-8601 text
 */
public record Objection(String name, String text, String at) {}
