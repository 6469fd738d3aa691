package vn.suyton.tasklist;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** People with accounts for tests that commit; a run is worked off in the name of an account. */
@TestComponent
public class BulkPeople {

    public static final String PASSWORD = "một câu dài dễ nhớ";
    private static final String OURS = "bulk.%";

    private final AccountService accounts;
    private final JdbcTemplate jdbc;

    BulkPeople(AccountService accounts, JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** An account {@code bulk.<name>} that holds the office for each of the scopes. */
    public Actor holding(String name, Role role, String... scopes) {
        var id = "bulk." + name;
        jdbc.update("INSERT INTO person (id, full_name, search_name) VALUES (?, ?, ?)", id, "Bà " + name, name);
        for (var scope : scopes) {
            grant(id, role, scope);
        }
        accounts.createAccount(id, id, PASSWORD, false);
        return accounts.actorOf(id);
    }

    private void grant(String id, Role role, String scope) {
        jdbc.update(
                "INSERT INTO office (id, person_id, role, scope_kind, scope_id, valid_from) VALUES (?, ?, ?, ?, ?, ?)",
                id + role + scope,
                id,
                role.name(),
                Scope.CENTRAL_ID.equals(scope) ? "CENTRAL" : role.scopeKind().name(),
                scope,
                LocalDate.of(2022, 1, 1));
    }

    /** The account may not sign in any more. */
    public void close(Actor actor) {
        jdbc.update("UPDATE account SET enabled = FALSE WHERE username = ?", actor.username());
    }

    /** Takes the people and their runs away again. */
    public void remove() {
        jdbc.update("DELETE FROM bulk_row");
        jdbc.update("DELETE FROM bulk_run");
        jdbc.update("DELETE FROM api_token WHERE username LIKE ?", OURS);
        jdbc.update("DELETE FROM account WHERE username LIKE ?", OURS);
        jdbc.update("DELETE FROM office WHERE person_id LIKE ?", OURS);
        jdbc.update("DELETE FROM person WHERE id LIKE ?", OURS);
    }
}
