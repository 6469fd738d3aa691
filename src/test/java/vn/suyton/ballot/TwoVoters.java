package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** An open ballot of two voters with accounts, a stranger and an administrator, and what they do on the pages. */
@TestComponent
final class TwoVoters {

    static final String LAN = "b-lan";
    static final String HOA = "b-hoa";
    static final String STRANGER = "b-stranger";
    static final String ADMINISTRATOR = "b-root";

    private static final Pattern SENDING = Pattern.compile("name=\"sending\" value=\"([0-9a-f]{32})\"");
    private static final Pattern REPLACES = Pattern.compile("name=\"replaces\" value=\"([0-9a-f]*)\"");

    final BallotConduct conduct;

    private final OrganisationSetupService organisation;
    private final AccountService accounts;
    private final MockMvcTester mvc;

    @Autowired
    TwoVoters(
            OrganisationSetupService organisation,
            AccountService accounts,
            MockMvcTester mvc,
            BallotService ballots,
            TaskDesk desk,
            EngineServices engine) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.mvc = mvc;
        this.conduct = new BallotConduct(ballots, desk, engine.runtimeService(), engine.managementService());
    }

    /** What the check page holds beside the marks. */
    record Form(String secret, String replaces) {}

    /** The parts of the engine a ballot is conducted with. */
    @TestComponent
    record EngineServices(RuntimeService runtimeService, ManagementService managementService) {}

    BallotId open(Question question) {
        person(LAN, null);
        person(HOA, null);
        person(STRANGER, null);
        person(ADMINISTRATOR, Role.ADMIN);
        return conduct.open(List.of(new Voter(LAN, "Bà Lan", null), new Voter(HOA, "Bà Hoa", null)), List.of(question));
    }

    void person(String name, @Nullable Role role) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        organisation.addPerson(admin, new Person(name, "Bà " + name, null));
        accounts.createAccount(name, name, "một câu dài dễ nhớ", false);
        if (role != null) {
            var since = new Period(LocalDate.of(2022, 1, 1), null);
            organisation.grantOffice(admin, name, role, Scope.CENTRAL_ID, since);
        }
    }

    Form check(BallotId id, String username, String mark) {
        return formOn(mvc.post()
                .uri("/ballots/" + id + "/check")
                .with(user(username))
                .with(csrf())
                .param("m.0.0", mark)
                .exchange());
    }

    MvcTestResult cast(BallotId id, String username, Form form, String mark) {
        return mvc.post()
                .uri("/ballots/" + id + "/papers")
                .with(user(username))
                .with(csrf())
                .param("m.0.0", mark)
                .param("sending", form.secret())
                .param("replaces", form.replaces())
                .exchange();
    }

    MvcTestResult vote(BallotId id, String username, String mark) {
        return cast(id, username, check(id, username, mark), mark);
    }

    MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(user(username)).exchange();
    }

    MvcTestResult post(String username, String path, String json) {
        return mvc.post()
                .uri(path)
                .with(user(username))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    static Form formOn(MvcTestResult page) {
        return new Form(found(SENDING, page), found(REPLACES, page));
    }

    static String trackerOn(MvcTestResult page) {
        return body(page)
                .lines()
                .filter(line -> line.contains("<code"))
                .map(line -> line.replaceAll(".*<code[^>]*>(.*)</code>.*", "$1").replaceAll("<[^>]*>", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        var matcher = pattern.matcher(body(page));
        assertThat(matcher.find()).as(body(page)).isTrue();
        return matcher.group(1);
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
