package vn.suyton.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;

/** An account for each person of the season, all with one public password; only with the profile {@code demo}. */
@Component
@Profile("demo")
@Order(20)
class DemoAccounts implements ApplicationRunner {

    /** Public, and the same for all: nothing else but a demonstration starts with these accounts. */
    static final String PASSWORD = "suyton-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final AccountService accounts;
    private final Environment environment;

    DemoAccounts(AccountService accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var people = SeasonData.load().people();
        var known = accounts.displayNames(
                people.stream().map(SeasonData.PersonData::username).toList());
        people.stream()
                .map(SeasonData.PersonData::username)
                .filter(username -> !known.containsKey(username))
                .forEach(username -> accounts.createAccount(username, username, PASSWORD, false));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhereToStart() {
        var address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        LOG.info("Suy Tôn is ready: {} – the demo accounts are listed at {}/demo/accounts", address, address);
    }
}
