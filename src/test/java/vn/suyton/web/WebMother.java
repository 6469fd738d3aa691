package vn.suyton.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** People who can sign in. */
final class WebMother {

    static final String PASSWORD = "một câu dài dễ nhớ";

    private WebMother() {}

    /** Username of somebody with these central offices. */
    static String account(OrganisationSetupService organisation, AccountService accounts, Role... offices) {
        var id = UUID.randomUUID().toString();
        organisation.addPerson(administrator(), new Person(id, "Nguyễn Thị Lan", null));
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        List.of(offices).forEach(role -> organisation.grantOffice(administrator(), id, role, Scope.CENTRAL_ID, since));
        accounts.createAccount("web-" + id, id, PASSWORD, false);
        return "web-" + id;
    }

    private static Actor administrator() {
        var scope = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "");
        var office = new Actor.Office(Role.ADMIN, scope, LocalDate.of(2022, 1, 1), null, null);
        return new Actor("admin", "admin", "admin", null, List.of(office));
    }
}
