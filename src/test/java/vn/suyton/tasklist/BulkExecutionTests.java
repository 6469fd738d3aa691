package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Role;

/** These tests commit: the rows of a run are done by other threads. */
@SuyTonTest
class BulkExecutionTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration TARGET = Duration.ofSeconds(10);

    @Autowired
    BulkCases cases;

    @Autowired
    BulkPeople people;

    @Autowired
    BulkService bulk;

    @Autowired
    TaskDesk desk;

    @Autowired
    BulkWorker worker;

    @Autowired
    JdbcTemplate jdbc;

    private Actor chair = Actor.system();
    private Actor deputy = Actor.system();

    @BeforeEach
    void appointTwoChairs() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        cases.begin();
        chair = people.holding("an", Role.UNIT_CHAIR, "u1");
        deputy = people.holding("binh", Role.UNIT_CHAIR, "u1");
    }

    @AfterEach
    void takeEverythingAway() {
        cases.end();
        people.remove();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void asksForTheReasonThatAnOutcomeNeeds() {
        var ids = cases.start(3);
        var preview = bulk.preview(chair, new BulkOrder(BulkKind.COMPLETE, "return", ids, null));
        assertThat(preview.run().commentRequired()).isTrue();
        var id = preview.run().id();

        assertThatThrownBy(() -> bulk.execute(chair, id, " ", PATIENCE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> bulk.execute(chair, id, "ơ".repeat(2001), PATIENCE))
                .isInstanceOf(InvalidInput.class);
        var result = bulk.execute(chair, id, "Thiếu minh chứng", PATIENCE);

        assertThat(result.count(BulkRowState.DONE)).isEqualTo(3);
        assertThat(desk.find(ids.get(0)).orElseThrow().comment()).isEqualTo("Thiếu minh chứng");
    }

    @Test
    void leavesToOthersWhatTheyDecidedOrTookMeanwhile() {
        var ids = cases.start(4);
        var id = bulk.preview(chair, BulkCases.approval(ids)).run().id();
        cases.approve(deputy, desk.find(ids.get(1)).orElseThrow());
        desk.claim(deputy, ids.get(2), 0);

        var result = bulk.execute(chair, id, null, PATIENCE);

        assertThat(result.run().state()).isEqualTo(BulkState.FINISHED);
        assertThat(result.of(BulkRowState.DONE))
                .extracting(BulkView.Item::taskId)
                .containsExactly(ids.get(0), ids.get(3));
        assertThat(result.failures())
                .extracting(
                        BulkView.Item::state,
                        item -> BulkCases.reason(item).code(),
                        item -> BulkCases.reason(item).arguments().get(0))
                .containsExactly(
                        tuple(BulkRowState.SKIPPED, "task-done", "Bà binh"),
                        tuple(BulkRowState.SKIPPED, "task-taken", "Bà binh"));
        assertThat(cases.acts("bulk.started")).isEqualTo(1);
        assertThat(cases.acts("bulk.finished")).isEqualTo(1);
    }

    @Test
    void goesOnAfterARowWhoseProcessFails() {
        var ids = cases.start(2);
        var id = bulk.preview(chair, new BulkOrder(BulkKind.COMPLETE, "break", ids, null))
                .run()
                .id();

        var result = bulk.execute(chair, id, null, PATIENCE);

        assertThat(result.of(BulkRowState.FAILED))
                .hasSize(2)
                .allSatisfy(item -> assertThat(BulkCases.reason(item).code()).isEqualTo("internal"));
        assertThat(desk.find(ids.get(0)).orElseThrow().revision()).isZero();
    }

    @Test
    void takesTasksForOnePerson() {
        var ids = cases.start(3);
        desk.claim(chair, ids.get(0), 0);
        var preview = bulk.preview(chair, new BulkOrder(BulkKind.CLAIM, null, ids, null));
        assertThat(preview.of(BulkRowState.EXCLUDED))
                .extracting(item -> BulkCases.reason(item).code())
                .containsExactly("bulk-already-mine");

        bulk.execute(chair, preview.run().id(), null, PATIENCE);

        assertThat(ids).extracting(id -> desk.find(id).orElseThrow().assignee()).containsOnly("bulk.an");
    }

    @Test
    void doesEachTaskOnceHoweverOftenAndFromWhereverItIsAsked() throws Exception {
        var ids = cases.start(40);
        var id = bulk.preview(chair, BulkCases.approval(ids)).run().id();
        var together = new CyclicBarrier(2);
        var callers = Executors.newFixedThreadPool(2);
        try {
            var answers = Stream.of(1, 2)
                    .map(caller -> callers.submit((Callable<BulkView>) () -> {
                        together.await();
                        return bulk.execute(chair, id, null, PATIENCE);
                    }))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().count(BulkRowState.DONE)).isEqualTo(40);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(bulk.execute(chair, id, "x", PATIENCE).count(BulkRowState.DONE))
                .isEqualTo(40);
        assertThat(cases.approvals()).isEqualTo(40);
        assertThat(cases.acts("bulk.started")).isEqualTo(1);
        assertThat(cases.acts("bulk.finished")).isEqualTo(1);
    }

    /** As a killed node leaves it: started, some rows done, nobody at work. */
    @Test
    void goesOnWithWhatAKilledNodeLeft() {
        var ids = cases.start(10);
        var id = bulk.preview(chair, BulkCases.approval(ids)).run().id();
        jdbc.update("UPDATE bulk_run SET state = 'QUEUED', started_at = created_at WHERE id = ?", id);
        jdbc.update("UPDATE bulk_row SET state = 'DONE' WHERE run_id = ? AND place < 4", id);

        worker.resume();
        worker.work(id).join();

        assertThat(bulk.get(chair, id).run().state()).isEqualTo(BulkState.FINISHED);
        assertThat(cases.approvals()).isEqualTo(6);
    }

    @Test
    void decidesNothingInTheNameOfAClosedAccount() {
        var ids = cases.start(2);
        var id = bulk.preview(chair, BulkCases.approval(ids)).run().id();
        people.close(chair);

        var result = bulk.execute(chair, id, null, PATIENCE);

        assertThat(result.count(BulkRowState.SKIPPED)).isEqualTo(2);
        assertThat(cases.approvals()).isZero();
    }

    @Test
    void decidesFiveHundredInLessThanTenSeconds() {
        var ids = cases.start(500);
        var begin = System.nanoTime();
        var preview = bulk.preview(chair, BulkCases.approval(ids));
        var previewed = System.nanoTime();
        var result = bulk.execute(chair, preview.run().id(), null, PATIENCE);
        var took = Duration.ofNanos(System.nanoTime() - previewed);

        assertThat(result.count(BulkRowState.DONE)).isEqualTo(500);
        assertThat(cases.approvals()).isEqualTo(500);
        assertThat(took)
                .as("500 decisions; the preview took %s", Duration.ofNanos(previewed - begin))
                .isLessThan(TARGET);
    }
}
