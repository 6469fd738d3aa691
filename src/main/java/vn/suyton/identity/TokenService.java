package vn.suyton.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Tokens with which programs act for a person. */
@Service
@Transactional
public class TokenService {

    private final ApiTokenMapper tokens;
    private final IdentityProperties properties;
    private final ShiftableClock clock;
    private final ApplicationEventPublisher events;

    TokenService(
            ApiTokenMapper tokens,
            IdentityProperties properties,
            ShiftableClock clock,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /** A new token. The owner recognises it in the list by the name. */
    public IssuedToken issue(Actor owner, String name) {
        var now = now();
        var secret = RandomSecret.create();
        var token = new ApiToken(
                UUID.randomUUID().toString(), owner.username(), name, now, now.plus(properties.tokenLifetime()));
        tokens.deleteExpired(now);
        tokens.insert(token, secret.hash());
        events.publishEvent(Act.of(owner, "account.token-issued", subject(owner)));
        return new IssuedToken(secret.text(), token.expiresAt());
    }

    /** The token with that text, while it is good and its owner may sign in. */
    @Transactional(readOnly = true)
    public Optional<ApiToken> find(String text) {
        return tokens.findValid(new RandomSecret(text).hash(), now());
    }

    /** The owner's tokens, oldest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> listOf(Actor owner) {
        return tokens.listValid(owner.username(), now());
    }

    /** Other people's tokens do not exist for the owner. */
    public void revoke(Actor owner, String id) {
        if (tokens.delete(id, owner.username()) == 0) {
            throw new NotFound("token", id);
        }
        events.publishEvent(Act.of(owner, "account.token-revoked", subject(owner)));
    }

    private static SubjectRef subject(Actor owner) {
        return new SubjectRef(AccountService.SUBJECT, owner.username());
    }

    private Instant now() {
        return clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
