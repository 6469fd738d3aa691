package vn.suyton.notification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OfficeHolder;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** Whom a notice is for, on the day on which it is told. */
@Component
class Recipients {

    private final OrganisationService organisation;
    private final AccountService accounts;
    private final ShiftableClock clock;

    Recipients(OrganisationService organisation, AccountService accounts, ShiftableClock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Usernames, each once; whoever has no account is not told. */
    List<String> of(OutboxEntry entry) {
        var named = entry.recipients();
        if (named != null && entry.role() == null) {
            var known = accounts.displayNames(Set.copyOf(named.texts())).keySet();
            return named.texts().stream().distinct().filter(known::contains).toList();
        }
        return holders(entry.role(), entry.scopeId());
    }

    /** Whoever holds the office today. */
    List<String> holders(Superior.Office office) {
        return holders(office.role(), office.scopeId());
    }

    private List<String> holders(@Nullable Role role, @Nullable String scopeId) {
        if (role == null || scopeId == null) {
            return List.of();
        }
        var people = organisation.holdersOf(role, scopeId, clock.today());
        return accounts.usernamesOf(
                people.stream().map(OfficeHolder::personId).distinct().toList());
    }
}
