package vn.suyton.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.audit.AuditCheck.Fault;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SubjectRef;

/** These tests commit, because the trail is written at the commit; they begin with an empty trail. */
@SuyTonTest
class AuditTrailTests {

    private static final Actor AUDITOR = holding(Role.AUDITOR);

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyTheTrail() {
        jdbc.update("DELETE FROM audit_entry");
        jdbc.update("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
    }

    @Test
    void recordsWhoDidWhatInTheOrderOfTheActs() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(act("first").because("Đồng ý 🎉").with(Map.of("seats", "2")));
            events.publishEvent(act("second"));
        });

        assertThat(trail.search(AUDITOR, everything()).items())
                .extracting(AuditEntry::seq, AuditEntry::action, AuditEntry::comment, AuditEntry::details)
                .containsExactly(tuple(2L, "second", null, "{}"), tuple(1L, "first", "Đồng ý 🎉", "{\"seats\":\"2\"}"));
        assertThat(trail.check(AUDITOR)).matches(AuditCheck::isIntact).returns(2L, AuditCheck::entries);
    }

    @Test
    void leavesNoEntryWhenTheActIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(act("first"));
            status.setRollbackOnly();
        });

        assertThat(trail.search(AUDITOR, everything()).items()).isEmpty();
        assertThat(trail.check(AUDITOR)).matches(AuditCheck::isIntact);
    }

    @Test
    void recordsAnActOutsideOfATransactionToo() {
        events.publishEvent(act("alone"));

        assertThat(trail.search(AUDITOR, everything()).items()).hasSize(1);
    }

    @Test
    void staysWholeWhenManyActAtOnce() throws Exception {
        var workers = Executors.newFixedThreadPool(8);
        Callable<Void> work = () -> {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(act("first"));
                events.publishEvent(act("second"));
            });
            return null;
        };

        for (var done : workers.invokeAll(Collections.nCopies(40, work))) {
            done.get();
        }
        workers.shutdown();

        assertThat(trail.check(AUDITOR)).matches(AuditCheck::isIntact).returns(80L, AuditCheck::entries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE audit_entry SET actor = 'somebody' WHERE seq = 2                 | CHANGED      | 2
            UPDATE audit_entry SET comment = 'x' WHERE seq = 5                      | CHANGED      | 5
            UPDATE audit_entry SET details = '{"a":"2"}' WHERE seq = 3              | CHANGED      | 3
            UPDATE audit_entry SET at = at + INTERVAL 1 SECOND WHERE seq = 1        | CHANGED      | 1
            UPDATE audit_entry SET hash = REPEAT('a', 64) WHERE seq = 4             | CHANGED      | 4
            DELETE FROM audit_entry WHERE seq = 1                                   | MISSING      | 1
            DELETE FROM audit_entry WHERE seq = 3                                   | MISSING      | 3
            DELETE FROM audit_entry WHERE seq = 5                                   | MISSING      | 5
            DELETE FROM audit_entry                                                 | MISSING      | 1
            UPDATE audit_entry SET seq = seq + 10 ORDER BY seq DESC                 | MISSING      | 1
            INSERT INTO audit_entry SELECT 6, at, actor, actor_name, on_behalf_of, action, subject_kind, subject_id, comment, details, previous_hash, hash FROM audit_entry WHERE seq = 5 | INSERTED | 6
            INSERT INTO audit_entry SELECT 0, at, actor, actor_name, on_behalf_of, action, subject_kind, subject_id, comment, details, previous_hash, hash FROM audit_entry WHERE seq = 5 | INSERTED | 0
            UPDATE audit_head SET hash = REPEAT('b', 64)                            | HEAD_CHANGED | 5
            UPDATE audit_head SET seq = 7                                           | MISSING      | 6
            UPDATE audit_head SET seq = 3                                           | INSERTED     | 4
            """)
    void namesTheFirstEntryThatWasTamperedWith(String tampering, Fault fault, long seq) {
        IntStream.rangeClosed(1, 5).forEach(number -> events.publishEvent(act("act-" + number)));

        jdbc.update(tampering);

        assertThat(trail.check(AUDITOR)).returns(fault, AuditCheck::fault).returns(seq, AuditCheck::seq);
    }

    /** Who computes the hash of a changed entry anew breaks the link to the next one. */
    @Test
    void findsAForgedEntryWithARightHash() {
        IntStream.rangeClosed(1, 3).forEach(number -> events.publishEvent(act("act-" + number)));
        var second = trail.search(AUDITOR, everything()).items().get(1);
        var forged = AuditEntry.of(act("forged"), second.at());
        var hash = AuditEntry.hashOf(AuditText.of(forged).with(second.previousHash(), 2));

        jdbc.update("UPDATE audit_entry SET action = ?, hash = ? WHERE seq = 2", forged.action(), hash);

        assertThat(trail.check(AUDITOR))
                .returns(Fault.CHANGED, AuditCheck::fault)
                .returns(3L, AuditCheck::seq);
    }

    @Test
    void givesThePartsOfALongTrail() {
        IntStream.rangeClosed(1, 5).forEach(number -> events.publishEvent(act("act-" + number)));

        var first = trail.search(AUDITOR, new AuditFilter(null, 2, null, null));
        var second = trail.search(AUDITOR, new AuditFilter(Long.valueOf(String.valueOf(first.next())), 3, null, null));

        assertThat(first.items()).extracting(AuditEntry::seq).containsExactly(5L, 4L);
        assertThat(second.items()).extracting(AuditEntry::seq).containsExactly(3L, 2L, 1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void findsTheActsOnOneSubject() {
        events.publishEvent(act("first"));
        events.publishEvent(Act.ofSystem("other", new SubjectRef("NOMINATION", "n2")));

        assertThat(trail.search(AUDITOR, new AuditFilter(null, null, "NOMINATION", "n2"))
                        .items())
                .extracting(AuditEntry::action)
                .containsExactly("other");
    }

    @Test
    void isOpenToAuditorsAndAdministratorsOnly() {
        var clerk = holding(Role.CLERK);

        assertThatThrownBy(() -> trail.search(clerk, everything())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trail.check(clerk)).isInstanceOf(NotAllowed.class);
        assertThat(trail.check(holding(Role.ADMIN)).isIntact()).isTrue();
    }

    private static AuditFilter everything() {
        return new AuditFilter(null, 200, null, null);
    }

    private static Act act(String action) {
        return Act.ofSystem(action, new SubjectRef("NOMINATION", "n1"));
    }

    private static Actor holding(Role role) {
        var central = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "TW");
        var office = new Actor.Office(role, central, LocalDate.of(2022, 1, 1), null, null);
        return new Actor("central.someone", "p1", "Someone", null, List.of(office));
    }
}
