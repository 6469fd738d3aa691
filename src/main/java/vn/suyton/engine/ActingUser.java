package vn.suyton.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.platform.Actor;

/** Tells the engine on whose behalf a command runs, and its listeners who that is. */
@Component
class ActingUser {

    private final IdentityService identityService;

    ActingUser(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    <T> T as(String username, Supplier<T> command) {
        var before = identityService.getCurrentAuthentication();
        identityService.setAuthenticatedUserId(username);
        try {
            return command.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }

    /** The username, or the machine's name when a timer is at work. */
    String current() {
        var authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? Actor.SYSTEM : authentication.getUserId();
    }
}
