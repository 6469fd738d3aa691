package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.SignedIn;
import vn.suyton.platform.Actor;

/** Who sent the request, with the offices of the day; looked up once a request. */
@Component
class CurrentActor {

    private static final String FOUND = CurrentActor.class.getName();

    private final AccountService accounts;

    CurrentActor(AccountService accounts) {
        this.accounts = accounts;
    }

    Optional<Actor> of(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::actor);
    }

    /** True until the password that somebody else chose is replaced. */
    boolean mustChangePassword(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::mustChange).orElse(false);
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SignedIn found) {
            return Optional.of(found);
        }
        var signedIn = find();
        signedIn.ifPresent(found -> request.setAttribute(FOUND, found));
        return signedIn;
    }

    /** Empty also when the account was closed while its session is still open. */
    private Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : accounts.findSignedIn(authentication.getName());
    }
}
