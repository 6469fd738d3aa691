package vn.suyton.identity;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.DisplayNames;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Who may sign in, and with which offices a signed-in person acts today. */
@Service
@Transactional
public class AccountService implements DisplayNames {

    static final String SUBJECT = "ACCOUNT";

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]");

    private final AccountMapper accounts;
    private final ApiTokenMapper tokens;
    private final OrganisationService organisation;
    private final SignInGuard guard;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final ShiftableClock clock;
    private final ApplicationEventPublisher events;
    private final Environment environment;
    private final String hashOfNobody;

    AccountService(
            AccountMapper accounts,
            ApiTokenMapper tokens,
            OrganisationService organisation,
            SignInGuard guard,
            PasswordRules rules,
            PasswordEncoder passwords,
            ShiftableClock clock,
            ApplicationEventPublisher events,
            Environment environment) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.organisation = organisation;
        this.guard = guard;
        this.rules = rules;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.environment = environment;
        this.hashOfNobody = hash(RandomSecret.create().text());
    }

    /** The person behind the account with the offices of the day; {@code NotFound} when the account may not sign in. */
    @Transactional(readOnly = true)
    public Actor actorOf(String username) {
        return findActor(username).orElseThrow(() -> new NotFound("account", username));
    }

    /** Empty when there is no such account, or it may not sign in. */
    @Transactional(readOnly = true)
    public Optional<Actor> findActor(String username) {
        return findSignedIn(username).map(SignedIn::actor);
    }

    /** Empty when there is no such account, or it may not sign in. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> findSignedIn(String username) {
        var rights = accounts.listRights(username(username), clock.today());
        return rights.isEmpty() || !rights.get(0).enabled() ? Optional.empty() : Optional.of(Rights.of(rights));
    }

    /**
     * A new account for a person who is on record.
     *
     * @param mustChange the password is somebody else's choice and has to be replaced at the first sign-in
     */
    public void createAccount(String username, String personId, String rawPassword, boolean mustChange) {
        var name = username(username);
        var problems = new ArrayList<FieldProblem>();
        if (!USERNAME.matcher(name).matches()) {
            problems.add(FieldProblem.of("username", "username-form"));
        }
        if (accounts.find(name).isPresent()) {
            problems.add(FieldProblem.of("username", "already-taken", name));
        }
        rules.check("password", rawPassword, name).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var person = organisation.getPerson(personId);
        var now = clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
        accounts.insert(new Account(name, person.id(), null, hash(rawPassword), true, mustChange, isDemo(), now, 0));
        events.publishEvent(Act.ofSystem("account.created", new SubjectRef(SUBJECT, name)));
    }

    /**
     * Whether this is the password of the account. Counts as an attempt to sign in; throws {@link SignInLocked} after too
     * many wrong ones. A name that does not exist takes as long and answers the same.
     */
    // no transaction around it: the guard's own would need a second connection for each sign-in
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean passwordMatches(String username, String rawPassword) {
        var name = username(username);
        var attempt = guard.attempt(name);
        guard.lockedFor(name, attempt).ifPresent(time -> {
            throw new SignInLocked(time);
        });
        var account = accounts.find(name).filter(Account::enabled);
        var hash = account.map(Account::passwordHash).orElse(hashOfNobody);
        var matches = passwords.matches(normal(rawPassword), hash) && account.isPresent();
        if (matches) {
            guard.succeeded(name);
        }
        return matches;
    }

    /** The owner chooses a new password; the current one proves who is there. API tokens end with the old one. */
    public void changePassword(Actor actor, String currentPassword, String newPassword) {
        var problems = new ArrayList<FieldProblem>();
        rules.check("newPassword", newPassword, actor.username()).ifPresent(problems::add);
        if (currentPassword.equals(newPassword)) {
            problems.add(FieldProblem.of("newPassword", "password-unchanged"));
        }
        if (!passwordMatches(actor.username(), currentPassword)) {
            problems.add(0, FieldProblem.of("currentPassword", "wrong-password"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var account = accounts.find(actor.username()).orElseThrow(() -> new NotFound("account", actor.username()));
        ChangedMeanwhile.unlessUpdated(accounts.updatePassword(account.withPassword(hash(newPassword))));
        tokens.deleteOf(actor.username());
        events.publishEvent(Act.of(actor, "account.password-changed", new SubjectRef(SUBJECT, actor.username())));
    }

    /** True until the owner has replaced a password that somebody else chose. */
    @Transactional(readOnly = true)
    public boolean mustChangePassword(String username) {
        return accounts.find(username(username)).map(Account::mustChange).orElse(false);
    }

    /** The shortest password that is accepted, in characters. */
    public int shortestPassword() {
        return rules.shortest();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> displayNames(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : accounts.listNames(List.copyOf(usernames)).stream()
                        .collect(Collectors.toMap(NamedAccount::username, NamedAccount::name));
    }

    /** Accounts with which these people may sign in, by name. */
    @Transactional(readOnly = true)
    public List<String> usernamesOf(Collection<String> personIds) {
        return personIds.isEmpty() ? List.of() : accounts.listUsernames(Set.copyOf(personIds));
    }

    /** The form in which a username is kept and compared, however it was typed. */
    static String username(String typed) {
        var name = normal(typed).strip().toLowerCase(Locale.ROOT);
        return name.length() <= 64 ? name : name.substring(0, 64);
    }

    /** Who holds the office there today and has an account, by name. */
    @Transactional(readOnly = true)
    public List<NamedAccount> holdersOf(Role role, String scopeId) {
        return accounts.listHolders(role, scopeId, clock.today());
    }

    private boolean isDemo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    private String hash(String rawPassword) {
        return Objects.requireNonNull(passwords.encode(normal(rawPassword)));
    }

    // the same letters may be typed as one or as two characters
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
