package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.identity.NamedAccount;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** A head gives work to the own people; a holder plans it. */
@WorkTest
class TaskAssignmentTests {

    @Autowired
    WorkMother mother;

    @Autowired
    TaskAssignmentService assignments;

    @Autowired
    TaskListService tasks;

    @Autowired
    TaskDesk desk;

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

    @Test
    void aHeadGivesATaskToOneOfTheGroupAndBothHearOfIt() {
        var task = mother.task("one");
        var chi = mother.chair("chi");

        assertThat(assignments.candidates(an, task.id()))
                .extracting(NamedAccount::username)
                .containsExactly("bulk.an", "bulk.binh", "bulk.chi");
        assignments.assign(an, task.id(), 0, binh.username());
        assignments.assign(an, task.id(), 1, chi.username());

        assertThat(mother.now(task)).returns("bulk.chi", TaskEntry::assignee).returns(2, TaskEntry::revision);
        var about = " /tasks/" + task.id() + " [\"Bà an\",\"Kiểm tra đề nghị\",\"Hồ sơ one\"]";
        assertThat(mother.notices("assigned")).containsExactly("[\"bulk.binh\"]" + about, "[\"bulk.chi\"]" + about);
        assertThat(mother.notices("reassigned")).containsExactly("[\"bulk.binh\"]" + about);
        assertThat(mother.acts(task, "task.assigned")).isEqualTo(2);
        WorkMother.assertRefused(() -> desk.claim(binh, task.id(), 2), "task-taken", "Bà chi", "08:00 01/11/2022");
    }

    @Test
    void givingItToTheHolderAgainChangesNothing() {
        var task = mother.task("one");
        desk.claim(binh, task.id(), 0);

        assignments.assign(an, task.id(), 1, binh.username());

        assertThat(mother.now(task).revision()).isEqualTo(1);
        assertThat(mother.notices("assigned")).isEmpty();
    }

    @Test
    void onlyAHeadOfThatGroupMay() {
        var first = mother.task("one");
        desk.complete(an, first.id(), WorkMother.decision(first, "approve", null));
        var second = mother.latest(first);
        var clerk = mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);
        var council = mother.holding("hoi-dong", Role.COUNCIL_CHAIR, Scope.CENTRAL_ID);
        var elsewhere = mother.holding("khac", Role.UNIT_CHAIR, "u2");

        // a clerk decides the task, but leads nobody; whom she names makes no difference
        for (var name : new String[] {"bulk.hoi-dong", "nobody.there", ""}) {
            assertThatThrownBy(() -> assignments.assign(clerk, second.id(), 0, name))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(assignments.candidates(clerk, second.id())).isEmpty();
        assertThatThrownBy(() -> assignments.assign(elsewhere, second.id(), 0, "bulk.thu"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.candidates(elsewhere, second.id())).isInstanceOf(NotFound.class);
        assignments.assign(council, second.id(), 0, "bulk.thu");
        assertThat(mother.now(second).assignee()).isEqualTo("bulk.thu");
    }

    @ParameterizedTest
    @CsvSource({"bulk.khac, not-a-candidate", "nobody.there, not-a-candidate", "' ', required", ", required"})
    void onlySomebodyWhoMayDecideItGetsIt(@Nullable String name, String code) {
        var task = mother.task("one");
        mother.holding("khac", Role.UNIT_CHAIR, "u2");

        WorkMother.assertInvalid(() -> assignments.assign(an, task.id(), 0, name), "assignee", code);
        assertThat(mother.now(task).revision()).isZero();
    }

    @Test
    void isRefusedWhenTheTaskHasChangedOrIsDone() {
        var task = mother.task("one");
        desk.claim(binh, task.id(), 0);

        assertThatThrownBy(() -> assignments.assign(an, task.id(), 0, an.username()))
                .isInstanceOf(ChangedMeanwhile.class);
        desk.complete(binh, task.id(), WorkMother.decision(mother.now(task), "approve", null));
        WorkMother.assertRefused(
                () -> assignments.assign(an, task.id(), 2, an.username()), "task-done", "Bà binh", "Nhất trí");
    }

    @Test
    void theHolderMarksADayAndNobodyElseSeesIt() {
        var task = mother.task("one");
        WorkMother.assertRefused(() -> desk.followUp(an, task.id(), LocalDate.of(2022, 11, 3)), "task-not-held");
        desk.claim(an, task.id(), 0);

        desk.followUp(an, task.id(), LocalDate.of(2022, 11, 3));

        assertThat(tasks.get(an, task.id()).followUpOn()).isEqualTo("2022-11-03");
        assertThat(tasks.get(binh, task.id()).followUpOn()).isNull();
        // others read the history of the case
        assertThat(mother.acts(task, "task.follow-up")).isZero();
        WorkMother.assertRefused(() -> desk.followUp(binh, task.id(), null), "task-not-held");
        desk.followUp(an, task.id(), null);
        assertThat(tasks.get(an, task.id()).followUpOn()).isNull();
    }

    @Test
    void aNewHolderBeginsWithoutADay() {
        var task = mother.task("one");
        desk.claim(an, task.id(), 0);
        desk.followUp(an, task.id(), LocalDate.of(2022, 11, 3));

        assignments.assign(an, task.id(), 1, binh.username());

        assertThat(mother.now(task).followUpOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2022-10-31, in-the-past", "2023-11-03, follow-up-too-far"})
    void theDayIsNeitherPastNorFarAway(LocalDate day, String code) {
        var task = mother.task("one");
        desk.claim(an, task.id(), 0);

        WorkMother.assertInvalid(() -> desk.followUp(an, task.id(), day), "on", code);
        desk.followUp(an, task.id(), LocalDate.of(2022, 11, 1));
        desk.followUp(an, task.id(), LocalDate.of(2023, 11, 2));
    }

    @Test
    void theListFindsWhatOneWantsToLookAtAgain() {
        var today = mother.task("today");
        var later = mother.task("later");
        var never = mother.task("never");
        for (var task : new TaskEntry[] {today, later, never}) {
            desk.claim(an, task.id(), 0);
        }
        desk.followUp(an, today.id(), LocalDate.of(2022, 11, 1));
        desk.followUp(an, later.id(), LocalDate.of(2022, 11, 2));

        assertThat(found(an, TaskView.MINE, TaskFollowUp.DUE)).containsExactly(today.id());
        assertThat(found(an, TaskView.MINE, TaskFollowUp.ANY)).containsExactlyInAnyOrder(today.id(), later.id());
        assertThat(found(an, TaskView.TEAM, TaskFollowUp.ANY)).containsExactlyInAnyOrder(today.id(), later.id());
        assertThat(found(binh, TaskView.TEAM, TaskFollowUp.ANY)).isEmpty();
    }

    private Iterable<String> found(Actor actor, TaskView view, TaskFollowUp followUp) {
        var query = TaskQuery.of(view, 20)
                .where(new TaskCriteria(null, null, null, null, false, null, null, null, null, null, followUp, null));
        var items = tasks.search(actor, query).items();
        assertThat(tasks.count(actor, query)).isEqualTo(items.size());
        return items.stream().map(TaskItem::id).toList();
    }
}
