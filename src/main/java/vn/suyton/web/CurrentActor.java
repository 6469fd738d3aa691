package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;

/** Who sent the request, with the offices of the day; looked up once a request. */
@Component
class CurrentActor {

    private static final String FOUND = CurrentActor.class.getName();

    private final AccountService accounts;

    CurrentActor(AccountService accounts) {
        this.accounts = accounts;
    }

    Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Actor actor) {
            return Optional.of(actor);
        }
        var actor = find();
        actor.ifPresent(found -> request.setAttribute(FOUND, found));
        return actor;
    }

    private Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        try {
            return Optional.of(accounts.actorOf(authentication.getName()));
        } catch (NotFound e) {
            // the account was closed while its session is still open
            return Optional.empty();
        }
    }
}
