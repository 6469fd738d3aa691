package vn.suyton.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.IssuedToken;
import vn.suyton.identity.PasswordChangeRequired;
import vn.suyton.identity.TokenService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;

@RestController
@RequestMapping("/api/v1")
class IdentityApi {

    private final AccountService accounts;
    private final TokenService tokens;

    IdentityApi(AccountService accounts, TokenService tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@Valid @RequestBody TokenRequest request) {
        if (!accounts.passwordMatches(request.username(), request.password())) {
            throw new BadCredentialsException("Wrong name or password");
        }
        if (accounts.mustChangePassword(request.username())) {
            throw new PasswordChangeRequired();
        }
        var owner = accounts.actorOf(request.username());
        return tokens.issue(owner, request.nameOrDefault());
    }

    @DeleteMapping("/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, Authentication authentication) {
        // a session is not a token
        if (!(authentication.getPrincipal() instanceof OAuth2AuthenticatedPrincipal bearer)) {
            throw new NotFound("token", "current");
        }
        tokens.revoke(actor, String.valueOf(bearer.getAttributes().get("token_id")));
    }

    @GetMapping("/me")
    Me me(Actor actor) {
        return new Me(actor.username(), actor.displayName(), actor.offices());
    }

    record TokenRequest(
            @NotBlank @Size(max = 200) String username,
            @NotNull @Size(max = 1000) String password,
            @Size(max = 120) @Nullable String name) {

        String nameOrDefault() {
            return name == null || name.isBlank() ? "API" : name;
        }
    }

    record Me(String username, String displayName, List<Actor.Office> offices) {}
}
