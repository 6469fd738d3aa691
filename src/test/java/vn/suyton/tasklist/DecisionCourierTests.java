package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.engine.HeldDecision;
import vn.suyton.engine.HeldDecisions;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;

/** Whatever happens to those who carry decisions out: each takes effect once, or its person hears why it did not. */
@WorkTest
class DecisionCourierTests {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    WorkMother mother;

    @Autowired
    BulkPeople people;

    @Autowired
    TaskDecisionService decisions;

    @Autowired
    HeldDecisions held;

    @Autowired
    TaskDraftService drafts;

    @Autowired
    TaskDesk desk;

    @Autowired
    ShiftableClock clock;

    @Autowired
    TransactionTemplate transaction;

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

    @RepeatedTest(3)
    void couriersAtTheSameTimeCarryOutEachDecisionOnce() throws Exception {
        var first = mother.task("one");
        var second = mother.task("two");
        var third = mother.task("three");
        Stream.of(first, second, third).forEach(task -> hold(task, "approve", null));
        var due = afterwards();
        var together = new CyclicBarrier(3);
        var couriers = Executors.newFixedThreadPool(3);
        try {
            var work = Stream.of(1, 2, 3)
                    .map(courier -> couriers.submit((Callable<Integer>) () -> {
                        together.await();
                        decisions.carryOutDue(due);
                        return courier;
                    }))
                    .toList();
            for (var done : work) {
                done.get();
            }
        } finally {
            couriers.shutdownNow();
        }
        assertThat(Stream.of(first, second, third)).allSatisfy(task -> {
            assertThat(mother.acts(task, "step.CheckSample.approve")).isEqualTo(1);
            assertThat(desk.ofSubject(task.subjectId())).hasSize(2);
        });
    }

    /** A crash in the middle leaves no more than a transaction that never ended well. */
    @Test
    void isCarriedOutAfterTheRestartWhenACourierDiesAtIt() {
        var task = mother.task("one");
        hold(task, "approve", null);

        transaction.executeWithoutResult(status -> {
            HeldDecision taken = held.takeDue(afterwards()).orElseThrow();
            held.carryOut(an, taken);
            status.setRollbackOnly();
        });
        assertThat(mother.now(task).state()).isEqualTo(TaskState.HELD);
        decisions.carryOutDue(afterwards());
        decisions.carryOutDue(afterwards());

        assertThat(mother.now(task).state()).isEqualTo(TaskState.DONE);
        assertThat(mother.acts(task, "step.CheckSample.approve")).isEqualTo(1);
    }

    @Test
    void comesBackWithTheReasonWhenThePersonMayNoLongerDecide() {
        var task = mother.task("one");
        hold(task, "approve", "Đủ điều kiện");
        people.close(an);

        decisions.carryOutDue(afterwards());

        assertThat(mother.now(task).state()).isEqualTo(TaskState.OPEN);
        assertThat(mother.acts(task, "task.decision-failed")).isEqualTo(1);
        assertThat(mother.notices("decision-failed")).singleElement().asString().startsWith("[\"bulk.an\"]");
        assertThat(drafts.find(an, task.id()).orElseThrow().comment()).isEqualTo("Đủ điều kiện");
        desk.complete(binh, task.id(), WorkMother.decision(mother.now(task), "approve", null));
    }

    @Test
    void isToldWhenTheCaseWentOnWithoutIt() {
        var task = mother.task("one");
        hold(task, "approve", null);
        mother.endInTheEngine(task);

        decisions.carryOutDue(afterwards());

        assertThat(mother.now(task).state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(mother.notices("decision-failed")).hasSize(1);
        assertThat(decisions.findHeld(an, task.id())).isEmpty();
    }

    /** What breaks is tried again, each time later; in the end the person decides anew. Others are not kept waiting. */
    @Test
    void isTriedAgainWhenSomethingBreaksAndGivenBackInTheEnd() {
        var broken = mother.task("broken");
        var sound = mother.task("sound");
        hold(broken, "break", "x");
        hold(sound, "approve", null);

        var due = afterwards();
        decisions.carryOutDue(due);

        assertThat(mother.now(sound).state()).isEqualTo(TaskState.DONE);
        assertThat(decisions.findHeld(an, broken.id()).orElseThrow())
                .returns(1, HeldDecision::attempts)
                .satisfies(later -> assertThat(later.carriedOutAfter()).isAfter(due));
        for (int attempt = 2; attempt <= 6; attempt++) {
            decisions.carryOutDue(decisions
                    .findHeld(an, broken.id())
                    .map(HeldDecision::carriedOutAfter)
                    .orElse(due));
        }
        assertThat(mother.now(broken)).returns(TaskState.OPEN, TaskEntry::state);
        assertThat(mother.notices("decision-failed")).hasSize(1);
        assertThat(drafts.find(an, broken.id()).orElseThrow().comment()).isEqualTo("x");
    }

    @Test
    void whatFailedLateDoesNotTouchALaterDecision() {
        var task = mother.task("one");
        hold(task, "approve", null);
        var old = decisions.findHeld(an, task.id()).orElseThrow();
        decisions.undo(an, task.id());
        hold(mother.now(task), "return", "Thiếu phụ lục");

        assertThat(held.giveBack(old, "x")).isFalse();
        held.postpone(old, afterwards());

        assertThat(decisions.findHeld(an, task.id()).orElseThrow())
                .returns("return", HeldDecision::outcome)
                .returns(0, HeldDecision::attempts);
    }
}
