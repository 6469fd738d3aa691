package vn.suyton.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/** How the first administrator of a new installation comes to an account: by a link that works once, for a day. */
@Service
@Transactional
public class SetupService {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final SetupLinkMapper links;
    private final AccountMapper accountRows;
    private final AccountService accounts;
    private final OrganisationSetupService organisation;
    private final ShiftableClock clock;

    SetupService(
            SetupLinkMapper links,
            AccountMapper accountRows,
            AccountService accounts,
            OrganisationSetupService organisation,
            ShiftableClock clock) {
        this.links = links;
        this.accountRows = accountRows;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** True while nobody could sign in. */
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return accountRows.count() == 0;
    }

    /** Makes a new link and ends all earlier ones. Answers the last part of its address. */
    String createLink() {
        var secret = RandomSecret.create();
        links.deleteAll();
        links.insert(secret.hash(), now().plus(LIFETIME));
        return secret.text();
    }

    /** Throws {@code NotFound} when the link was used, is too old or never existed. */
    @Transactional(readOnly = true)
    public void requireUsable(String link) {
        if (links.countUsable(new RandomSecret(link).hash(), now()) == 0) {
            throw new NotFound("setup-link", "");
        }
    }

    /** Uses the link up and makes the administrator. */
    public void createAdministrator(String link, String username, String fullName, String password) {
        // takes the row's lock, so of two people with the same link one comes too late
        if (links.updateUsed(new RandomSecret(link).hash(), now()) == 0) {
            throw new NotFound("setup-link", "");
        }
        var person = new Person(UUID.randomUUID().toString(), fullName, null);
        var installer = installer();
        organisation.addPerson(installer, person);
        organisation.grantOffice(installer, person.id(), Role.ADMIN, Scope.CENTRAL_ID, new Period(clock.today(), null));
        accounts.createAccount(username, person.id(), password, false);
    }

    /** Nobody is there yet who could give an office. */
    private Actor installer() {
        var central = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "");
        var office = new Actor.Office(Role.ADMIN, central, clock.today(), null, null);
        return new Actor(Actor.SYSTEM, Actor.SYSTEM, Actor.SYSTEM, null, List.of(office));
    }

    private Instant now() {
        return clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
