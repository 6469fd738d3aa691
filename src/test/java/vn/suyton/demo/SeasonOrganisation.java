package vn.suyton.demo;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.platform.Actor;

/** The cluster of the Red River Delta with its people, for tests that roll back. */
@TestComponent
public class SeasonOrganisation {

    public static final String CLUSTER = "dong-bang-song-hong";

    private static final String PASSWORD = "một câu dài dễ nhớ";

    private final OrganisationService organisation;
    private final OrganisationSetupService setup;
    private final TransactionTemplate transaction;
    private final AccountService accounts;

    SeasonOrganisation(
            OrganisationService organisation,
            OrganisationSetupService setup,
            TransactionTemplate transaction,
            AccountService accounts) {
        this.organisation = organisation;
        this.setup = setup;
        this.transaction = transaction;
        this.accounts = accounts;
    }

    public void setUp() {
        new DemoOrganisation(organisation, setup, transaction).setUp(SeasonData.load());
    }

    /** Lets the person with this username sign in. */
    public Actor account(String username) {
        accounts.createAccount(username, username, PASSWORD, false);
        return accounts.actorOf(username);
    }
}
