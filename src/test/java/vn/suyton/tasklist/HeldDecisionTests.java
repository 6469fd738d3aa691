package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/** A decision waits until it can no longer be undone; then it takes effect once, whatever happens in between. */
@WorkTest
class HeldDecisionTests {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    WorkMother mother;

    @Autowired
    TaskDecisionService decisions;

    @Autowired
    TaskDraftService drafts;

    @Autowired
    TaskDesk desk;

    @Autowired
    ShiftableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Actor an = Actor.system();
    private Actor binh = Actor.system();

    @BeforeEach
    void appointTwoChairs() {
        mother.begin();
        an = mother.chair("an");
        binh = mother.chair("binh");
    }

    @AfterEach
    void takeEverythingAway() {
        mother.end();
    }

    private void hold(TaskEntry task, String outcome, @Nullable String comment) {
        decisions.hold(an, task.id(), WorkMother.decision(task, outcome, comment), WINDOW);
    }

    /** The moment after the time is over; the couriers are told it, nobody waits. */
    private Instant afterwards() {
        return clock.real().instant().plus(WINDOW).plusSeconds(1);
    }

    @Test
    void nothingMovesAndNobodyHearsOfItBeforeItsTimeIsOver() {
        var task = mother.task("one");
        mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);
        jdbc.update("DELETE FROM notice_outbox");

        hold(task, "approve", "Đủ điều kiện");
        decisions.carryOutDue(clock.real().instant());

        assertThat(mother.now(task)).returns(TaskState.HELD, TaskEntry::state).returns(null, TaskEntry::outcome);
        assertThat(mother.latest(task).id()).isEqualTo(task.id());
        assertThat(mother.acts(task, "step.CheckSample.approve")).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM notice_outbox", Integer.class))
                .isZero();

        decisions.carryOutDue(afterwards());

        assertThat(mother.now(task))
                .returns(TaskState.DONE, TaskEntry::state)
                .returns("approve", TaskEntry::outcome)
                .returns("Đủ điều kiện", TaskEntry::comment)
                .returns("bulk.an", TaskEntry::completedBy);
        assertThat(mother.latest(task).step()).isEqualTo("FileSample");
        assertThat(mother.acts(task, "step.CheckSample.approve")).isEqualTo(1);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM notice_outbox", Integer.class))
                .isPositive();
    }

    @Test
    void isUndoneWithWhatWasTypedKeptAndTheUndoingOnRecord() {
        var task = mother.task("one");
        hold(task, "return", "Thiếu phụ lục");

        decisions.undo(an, task.id());
        decisions.carryOutDue(afterwards());

        assertThat(mother.now(task)).returns(TaskState.OPEN, TaskEntry::state).returns(2, TaskEntry::revision);
        assertThat(drafts.find(an, task.id()).orElseThrow().comment()).isEqualTo("Thiếu phụ lục");
        assertThat(mother.acts(task, "task.decision-undone")).isEqualTo(1);
        assertThat(mother.acts(task, "step.CheckSample.return")).isZero();
        hold(mother.now(task), "approve", null);
        decisions.carryOutDue(afterwards());
        assertThat(mother.now(task).outcome()).isEqualTo("approve");
        assertThat(drafts.find(an, task.id())).isEmpty();
    }

    @Test
    void isNotUndoneByAnotherNorTwiceNorAfterItTookEffect() {
        var task = mother.task("one");
        hold(task, "approve", null);

        WorkMother.assertRefused(() -> decisions.undo(binh, task.id()), "nothing-to-undo");
        decisions.carryOutDue(afterwards());
        WorkMother.assertRefused(() -> decisions.undo(an, task.id()), "nothing-to-undo");

        var other = mother.task("two");
        hold(other, "approve", null);
        decisions.undo(an, other.id());
        WorkMother.assertRefused(() -> decisions.undo(an, other.id()), "nothing-to-undo");
    }

    /** Even when no courier came yet: the page has said that the time is over. */
    @Test
    void isNotUndoneWhenItsTimeIsOver() {
        var task = mother.task("one");
        decisions.hold(an, task.id(), WorkMother.decision(task, "approve", null), Duration.ofSeconds(-1));

        WorkMother.assertRefused(() -> decisions.undo(an, task.id()), "nothing-to-undo");

        assertThat(mother.now(task).state()).isEqualTo(TaskState.HELD);
        decisions.carryOutDue(clock.real().instant());
        assertThat(mother.now(task).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void nobodyElseTakesOrDecidesTheTaskMeanwhileAndHearsWhoWasFaster() {
        var task = mother.task("one");
        hold(task, "approve", null);
        var seen = mother.now(task);

        Stream.<Runnable>of(
                        () -> desk.complete(binh, task.id(), WorkMother.decision(task, "approve", null)),
                        () -> desk.complete(binh, task.id(), WorkMother.decision(seen, "return", "x")),
                        () -> decisions.hold(binh, task.id(), WorkMother.decision(seen, "approve", null), WINDOW),
                        () -> decisions.hold(an, task.id(), WorkMother.decision(seen, "approve", null), WINDOW),
                        () -> desk.claim(binh, task.id(), seen.revision()),
                        () -> desk.assign(an, task.id(), seen.revision(), binh))
                .forEach(command -> WorkMother.assertRefused(command, "task-held", "Bà an"));
    }

    @Test
    void isCheckedWhenItIsMade() {
        var task = mother.task("one");

        WorkMother.assertInvalid(() -> hold(task, "return", " "), "comment", "required");
        WorkMother.assertInvalid(() -> hold(task, "applaud", null), "outcome", "unknown");
        assertThat(mother.now(task)).returns(TaskState.OPEN, TaskEntry::state).returns(0, TaskEntry::revision);
        assertThat(decisions.findHeld(an, task.id())).isEmpty();
    }
}
