package vn.suyton.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.suyton.platform.FieldProblem;

/** What a password must be: long enough, and not the name. Which characters it is made of is everybody's own business. */
@Component
class PasswordRules {

    private static final int LONGEST = 1000;

    private final int shortest;

    PasswordRules(IdentityProperties properties) {
        this.shortest = properties.passwordLength();
    }

    int shortest() {
        return shortest;
    }

    Optional<FieldProblem> check(String field, String password, String username) {
        var length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of(FieldProblem.of(field, "password-too-short", shortest));
        }
        if (length > LONGEST) {
            return Optional.of(FieldProblem.of(field, "too-long", LONGEST));
        }
        var sameAsName = password.strip().toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT));
        return sameAsName ? Optional.of(FieldProblem.of(field, "password-is-username")) : Optional.empty();
    }
}
