package vn.suyton.identity;

/** An account with the name people know it by. */
public record NamedAccount(String username, String name) {}
