package vn.suyton.identity;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets bcrypt take passwords of any length: it knows only 72 bytes, which a Vietnamese sentence easily exceeds. What it
 * gets is the SHA-256 of the password as text.
 */
record LongPasswords(PasswordEncoder bcrypt) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(shorten(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && bcrypt.matches(shorten(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    private static String shorten(CharSequence password) {
        return Base64.getEncoder().encodeToString(Digest.of(password));
    }
}
