package vn.suyton.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@SuyTonTest
class SignInTests {

    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Autowired
    AccountService accounts;

    @Autowired
    TokenService tokens;

    @Autowired
    OrganisationSetupService organisation;

    @Autowired
    AccountMapper rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SetupService setup;

    @Test
    void knowsThePasswordHoweverItWasTyped() {
        var name = account();

        assertThat(accounts.passwordMatches(name, PASSWORD)).isTrue();
        assertThat(accounts.passwordMatches(name.toUpperCase(Locale.ROOT) + " ", PASSWORD))
                .isTrue();
        assertThat(accounts.passwordMatches(name, Normalizer.normalize(PASSWORD, Normalizer.Form.NFD)))
                .isTrue();
        assertThat(accounts.passwordMatches(name, PASSWORD + ".")).isFalse();
    }

    @Test
    void tellsApartLongPasswordsThatDifferAtTheEnd() {
        var name = "long-" + UUID.randomUUID();
        var password = "ấ".repeat(60);
        accounts.createAccount(name, person(), password + "1", false);

        assertThat(accounts.passwordMatches(name, password + "2")).isFalse();
        assertThat(accounts.passwordMatches(name, password + "1")).isTrue();
    }

    @Test
    void refusesTheNameAfterFiveFailuresEvenWithTheRightPassword() {
        var name = account();

        fail(name, 5);

        assertThatThrownBy(() -> accounts.passwordMatches(name, PASSWORD))
                .isInstanceOfSatisfying(SignInLocked.class, locked -> {
                    assertThat(locked.kind()).isEqualTo(DomainProblem.Kind.TOO_MANY);
                    assertThat(locked.minutesLeft()).isBetween(14L, 15L);
                });
    }

    @Test
    void treatsANameThatDoesNotExistAlike() {
        var name = "nobody-" + UUID.randomUUID();

        fail(name, 5);

        assertThatThrownBy(() -> accounts.passwordMatches(name, PASSWORD)).isInstanceOf(SignInLocked.class);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        var name = account();

        fail(name, 4);
        assertThat(accounts.passwordMatches(name, PASSWORD)).isTrue();
        fail(name, 4);

        assertThat(accounts.passwordMatches(name, PASSWORD)).isTrue();
    }

    @Test
    void countsAFailureThoughTheCallerRollsBack() {
        var name = account();

        for (var i = 0; i < 5; i++) {
            transaction.executeWithoutResult(status -> {
                fail(name, 1);
                status.setRollbackOnly();
            });
        }

        assertThatThrownBy(() -> accounts.passwordMatches(name, PASSWORD)).isInstanceOf(SignInLocked.class);
    }

    @Test
    void countsAttemptsMadeAtTheSameTime() {
        var name = account();

        var refused =
                IntStream.range(0, 12).parallel().filter(i -> isLocked(name)).count();

        assertThat(refused).isGreaterThanOrEqualTo(7);
    }

    @Test
    void changesThePasswordOnlyForWhoKnowsTheOldOne() {
        var name = account();
        var owner = accounts.actorOf(name);

        assertThatThrownBy(() -> accounts.changePassword(owner, "nhầm mật khẩu", "câu mới cũng rất dài"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.fields()).extracting("code").containsExactly("wrong-password"));
        accounts.changePassword(owner, PASSWORD, "câu mới cũng rất dài");

        assertThat(accounts.passwordMatches(name, "câu mới cũng rất dài")).isTrue();
        assertThat(accounts.passwordMatches(name, PASSWORD)).isFalse();
    }

    @Test
    void refusesShortPasswordsAndTheNameItself() {
        var name = "nguyen.thi.lan-" + UUID.randomUUID();
        var person = person();

        assertThatThrownBy(() -> accounts.createAccount(name, person, "ngắn quá", false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.fields()).extracting("code").containsExactly("password-too-short"));
        assertThatThrownBy(() -> accounts.createAccount(name, person, name, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.fields()).extracting("code").containsExactly("password-is-username"));
    }

    @Test
    void actsWithTheOfficesOfTheDay() {
        var person = person();
        var name = "office-" + UUID.randomUUID();
        accounts.createAccount(name, person, PASSWORD, false);
        grant(person, Role.CLERK, LocalDate.of(2022, 1, 1), null);
        grant(person, Role.APPRAISER, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 10, 31));

        assertThat(accounts.actorOf(name).offices())
                .extracting(Actor.Office::role)
                .containsExactly(Role.CLERK);
        assertThat(accounts.displayNames(List.of(name, "system"))).containsOnlyKeys(name);
    }

    @Test
    void keepsOnlyTheHashOfAToken() {
        var owner = accounts.actorOf(account());

        var issued = tokens.issue(owner, "Phần mềm báo cáo");

        assertThat(tokens.find(issued.token()))
                .hasValueSatisfying(token -> assertThat(token.username()).isEqualTo(owner.username()));
        assertThat(tokens.find(issued.token() + "x")).isEmpty();
        var id = tokens.listOf(owner).get(0).id();
        var other = accounts.actorOf(account());
        assertThatThrownBy(() -> tokens.revoke(other, id)).isInstanceOf(NotFound.class);
        tokens.revoke(owner, id);
        assertThat(tokens.find(issued.token())).isEmpty();
    }

    @Test
    void makesOneAdministratorFromOneLink() {
        var link = setup.createLink();
        var name = "admin-" + UUID.randomUUID();

        setup.createAdministrator(link, name, "Nguyễn Thị Hà", PASSWORD);

        assertThat(accounts.actorOf(name).holdsCentral(Role.ADMIN)).isTrue();
        assertThatThrownBy(() -> setup.createAdministrator(link, name + "2", "Trần Thị Mai", PASSWORD))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> setup.requireUsable(link)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheLinkWhenTheInputIsRefused() {
        var link = setup.createLink();

        assertThatThrownBy(() -> setup.createAdministrator(link, "x", "Nguyễn Thị Hà", PASSWORD))
                .isInstanceOf(InvalidInput.class);

        setup.requireUsable(link);
    }

    @Test
    void doesNotStartWithAccountsOfTheDemonstration() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var now = Instant.parse("2022-11-01T01:00:00Z");
            rows.insert(new Account("demo-" + UUID.randomUUID(), person(), null, "x", true, false, true, now, 0));

            assertThatThrownBy(() -> new NoDemoAccounts(rows).afterPropertiesSet())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("demo");
        });
    }

    private boolean isLocked(String name) {
        try {
            return accounts.passwordMatches(name, "sai mật khẩu");
        } catch (SignInLocked e) {
            return true;
        }
    }

    private void fail(String name, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(accounts.passwordMatches(name, "sai mật khẩu")).isFalse();
        }
    }

    private String account() {
        var name = "lan-" + UUID.randomUUID();
        accounts.createAccount(name, person(), PASSWORD, false);
        return name;
    }

    private String person() {
        var id = UUID.randomUUID().toString();
        organisation.addPerson(administrator(), new Person(id, "Nguyễn Thị Lan", null));
        return id;
    }

    private void grant(String person, Role role, LocalDate from, @Nullable LocalDate to) {
        organisation.grantOffice(administrator(), person, role, Scope.CENTRAL_ID, new Period(from, to));
    }

    private static Actor administrator() {
        var scope = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "");
        var office = new Actor.Office(Role.ADMIN, scope, LocalDate.of(2022, 1, 1), null, null);
        return new Actor("admin", "admin", "admin", null, List.of(office));
    }
}
