package vn.suyton.identity;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs in with name and password. Which offices the person holds is asked anew with each request. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountService accounts;

    PasswordSignIn(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password = Objects.requireNonNullElse(attempt.getCredentials(), "").toString();
        if (!matches(attempt.getName(), password)) {
            throw new BadCredentialsException("Wrong name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                AccountService.username(attempt.getName()), null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean matches(String username, String password) {
        try {
            return accounts.passwordMatches(username, password);
        } catch (SignInLocked e) {
            throw new LockedOut(e);
        }
    }
}
