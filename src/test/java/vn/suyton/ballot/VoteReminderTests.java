package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.suyton.ballot.TwoVoters.ADMINISTRATOR;
import static vn.suyton.ballot.TwoVoters.HOA;
import static vn.suyton.ballot.TwoVoters.LAN;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.Notice;
import vn.suyton.platform.ShiftableClock;

/** Who has not voted is reminded, and nobody else learns of it. */
@SuyTonTest
@Transactional
@RecordApplicationEvents
@Import({TwoVoters.class, TwoVoters.EngineServices.class})
class VoteReminderTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private VoteReminders reminders;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TwoVoters voters;

    private BallotId id = new BallotId("none");

    @BeforeEach
    void openBallotOfTwo() {
        id = voters.open(BallotMother.approval("flag", 1, BallotMother.simple(), null, "ha-nam", "nam-dinh"));
    }

    @Test
    void remindsOnceAndOnlyThoseWhoHaveNotVoted() {
        voters.vote(id, LAN, "YES");
        reminders.remind();
        assertThat(reminded()).isEmpty();

        clock.setOffset(clock.offset().plus(Duration.ofHours(49)));
        reminders.remind();
        reminders.remind();

        assertThat(reminded()).singleElement().satisfies(notice -> {
            assertThat(notice.recipients()).containsExactly(HOA);
            assertThat(notice.path()).isEqualTo("/ballots/" + id);
            assertThat(notice.arguments()).containsExactly("Bỏ phiếu suy tôn năm 2022", "08:00 04/11/2022");
        });
    }

    @Test
    void doesNotRemindInTheFirstHalfOfAShortVote() {
        jdbc.sql("UPDATE ballot SET closes_at = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant().plus(Duration.ofMinutes(30))), id.value())
                .update();
        reminders.remind();
        assertThat(reminded()).isEmpty();
        clock.setOffset(clock.offset().plus(Duration.ofMinutes(16)));
        reminders.remind();
        assertThat(reminded())
                .singleElement()
                .satisfies(notice -> assertThat(notice.recipients()).containsExactlyInAnyOrder(LAN, HOA));
    }

    /** The log of mails would tell its reader who has not voted. */
    @Test
    void keepsRemindersOutOfTheLogOfMails() {
        for (var kind : List.of("ballot-reminder", "ballot-open")) {
            jdbc.sql("""
                    INSERT INTO delivery (id, username, kind, unsubscribe_token, state, attempts, failures, due_at, created_at)
                    VALUES (?, ?, ?, ?, 'SENT', 1, 0, NOW(3), NOW(3))
                    """).params("d-" + kind, HOA, kind, "t-" + kind).update();
        }
        assertThat(voters.get(ADMINISTRATOR, "/api/v1/deliveries?username=" + HOA))
                .hasStatusOk()
                .bodyText()
                .contains("d-ballot-open")
                .doesNotContain("d-ballot-reminder");
    }

    private List<Notice> reminded() {
        return events.stream(Notice.class)
                .filter(notice -> notice.kind().equals(VoteReminderService.KIND))
                .toList();
    }
}
