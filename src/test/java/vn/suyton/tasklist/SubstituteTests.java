package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.Timeline;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.SubstitutionService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** Work done in the place of somebody absent: with both names on record, and never a signature. */
@WorkTest
class SubstituteTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 1);

    @Autowired
    WorkMother mother;

    @Autowired
    SubstitutionService substitutions;

    @Autowired
    AccountService accounts;

    @Autowired
    TaskListService tasks;

    @Autowired
    TaskAssignmentService assignments;

    @Autowired
    TaskDesk desk;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate jdbc;

    private Actor chair = Actor.system();
    private Actor officer = Actor.system();

    @BeforeEach
    void anOfficerStandsInForHerChair() {
        mother.begin();
        chair = mother.chair("an");
        officer = mother.holding("can-bo", Role.UNIT_OFFICER, "u1");
    }

    @AfterEach
    void takeEverythingAway() {
        mother.end();
    }

    private Actor standIn() {
        substitutions.set(chair, officer.username(), TODAY, TODAY.plusDays(2));
        return accounts.actorOf(officer.username());
    }

    @Test
    void decidesWithBothNamesInHistoryAndTrail() {
        // a case of its own: the trail keeps its entries for ever
        var task = mother.task("stood-in-for");
        assertThat(tasks.count(officer, TaskQuery.of(TaskView.AVAILABLE, 1))).isZero();
        var substitute = standIn();
        assertThat(tasks.count(substitute, TaskQuery.of(TaskView.AVAILABLE, 1))).isEqualTo(1);

        desk.complete(substitute, task.id(), WorkMother.decision(task, "approve", null));

        assertThat(mother.now(task))
                .returns("bulk.can-bo", TaskEntry::completedBy)
                .returns("bulk.an", TaskEntry::completedOnBehalfOf);
        assertThat(timeline.of(task.subject()))
                .extracting(TimelineEntry::actorName, TimelineEntry::onBehalfOfName)
                .containsExactly(tuple("Bà can-bo", "Bà an"));
        assertThat(jdbc.queryForList(
                        "SELECT on_behalf_of FROM audit_entry WHERE subject_id = ? AND action = ? ORDER BY seq",
                        String.class,
                        task.subjectId(),
                        "step.CheckSample.approve"))
                .last()
                .isEqualTo("bulk.an");
        WorkMother.assertRefused(
                () -> desk.complete(chair, task.id(), WorkMother.decision(task, "approve", null)),
                "task-done",
                "Bà can-bo thay Bà an",
                "Nhất trí",
                "08:00 01/11/2022");
    }

    @Test
    void doesNotSignNorIsAskedTo() {
        var task = mother.taskToSign("sign");
        var substitute = standIn();
        var withPassword = new TaskDesk.Decision(0, "complete", null, Map.of("password", BulkPeople.PASSWORD));

        WorkMother.assertRefused(() -> desk.claim(substitute, task.id(), 0), "personal-step");
        WorkMother.assertRefused(() -> tasks.complete(substitute, task.id(), withPassword), "personal-step");
        WorkMother.assertInvalid(
                () -> assignments.assign(chair, task.id(), 0, substitute.username()), "assignee", "not-a-candidate");
        tasks.complete(chair, task.id(), withPassword);
        assertThat(mother.now(task).completedBy()).isEqualTo("bulk.an");
    }

    @Test
    void goesOnWithWhatTheAbsentPersonHadTaken() {
        var task = mother.task("one");
        desk.claim(chair, task.id(), 0);
        var substitute = standIn();

        desk.complete(substitute, task.id(), WorkMother.decision(mother.now(task), "approve", null));

        assertThat(mother.now(task).completedOnBehalfOf()).isEqualTo("bulk.an");
    }

    @Test
    void isNobodySpecialAfterwards() {
        var task = mother.task("one");
        standIn();
        var id = substitutions.listOfAbsent(chair).get(0).id();

        substitutions.end(chair, id);

        assertThat(tasks.count(accounts.actorOf(officer.username()), TaskQuery.of(TaskView.AVAILABLE, 1)))
                .isZero();
        assertThat(mother.now(task).state().isWaiting()).isTrue();
    }
}
