package vn.suyton.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever installs the application where to make the first account. */
@Component
@Profile("!demo")
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SetupService setup;
    private final Environment environment;

    FirstAdministrator(SetupService setup, Environment environment) {
        this.setup = setup;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (setup.isNeeded()) {
            var port = environment.getProperty("local.server.port", "8080");
            LOG.warn(
                    "There is no account yet. Create the administrator's within 24 hours at"
                            + " http://localhost:{}/setup/{} (works once; each start makes a new link)",
                    port,
                    setup.createLink());
        }
    }
}
