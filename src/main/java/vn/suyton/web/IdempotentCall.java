package vn.suyton.web;

import org.jspecify.annotations.Nullable;

/**
 * A call that creates something and carries the caller's key.
 *
 * @param bodyHash SHA-256 of what was sent
 * @param status of the answer; null while the first call is at work
 */
record IdempotentCall(
        String username,
        String callKey,
        String path,
        String bodyHash,
        @Nullable Integer status,
        @Nullable String location,
        @Nullable String body) {

    IdempotentCall answered(int code, @Nullable String where, String text) {
        return new IdempotentCall(username, callKey, path, bodyHash, code, where, text);
    }
}
