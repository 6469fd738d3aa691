package vn.suyton.identity;

import java.time.Instant;

/** A new API token; its text is shown this one time. */
public record IssuedToken(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedToken until " + expiresAt;
    }
}
