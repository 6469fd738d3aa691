package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** What a preview says, to whom and how long. These tests commit, as those of the execution do. */
@SuyTonTest
class BulkPreviewTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    BulkCases cases;

    @Autowired
    BulkPeople people;

    @Autowired
    BulkService bulk;

    @Autowired
    TaskDesk desk;

    @Autowired
    ShiftableClock clock;

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
    void tellsBeforehandWhatWouldNotBeDoneAndWhy() {
        var free = cases.start("free", "u1");
        var taken = cases.start("taken", "u1");
        var done = cases.start("done", "u1");
        var gone = cases.start("gone", "u1");
        var foreign = cases.start("foreign", "u2");
        desk.claim(deputy, taken.id(), 0);
        cases.approve(deputy, done);
        cases.end("sample-gone");
        var ids = List.of(free.id(), taken.id(), done.id(), gone.id(), foreign.id(), "no-such-task", free.id());

        var view = bulk.preview(chair, BulkCases.approval(ids));

        assertThat(view.of(BulkRowState.INCLUDED))
                .extracting(BulkView.Item::taskId)
                .containsExactly(free.id());
        assertThat(view.of(BulkRowState.EXCLUDED))
                .extracting(
                        BulkView.Item::taskId, item -> BulkCases.reason(item).code(), BulkView.Item::title)
                .containsExactly(
                        tuple(taken.id(), "task-taken", "Hồ sơ taken"),
                        tuple(done.id(), "task-done", "Hồ sơ done"),
                        tuple(gone.id(), "task-withdrawn", "Hồ sơ gone"),
                        tuple(foreign.id(), "not-found", null),
                        tuple("no-such-task", "not-found", null));
        assertThat(BulkCases.reason(view.of(BulkRowState.EXCLUDED).get(1)).arguments())
                .containsExactly("Bà binh", "Nhất trí", "08:00 01/11/2022");
        assertThat(cases.open("free").revision()).isZero();
    }

    @Test
    void leavesOutWhatCannotBeUndoneAndStepsWithOtherOutcomes() {
        var clerk = people.holding("chi", Role.CLERK, "central");
        cases.approve(chair, cases.start("filed", "u1"));
        var filing = cases.open("filed");

        assertThat(bulk.preview(clerk, new BulkOrder(BulkKind.COMPLETE, "complete", List.of(filing.id()), null))
                        .items())
                .extracting(item -> BulkCases.reason(item).code())
                .containsExactly("bulk-decided-singly");
        assertThat(bulk.preview(clerk, BulkCases.approval(List.of(filing.id()))).items())
                .extracting(item -> BulkCases.reason(item).code())
                .containsExactly("bulk-other-outcomes");
    }

    @Test
    void takesAllThatMatchAQuery() {
        IntStream.range(0, 30).forEach(number -> cases.start("some" + number, "u1"));
        cases.start("foreign", "u2");

        var view = bulk.preview(
                chair, new BulkOrder(BulkKind.COMPLETE, "approve", null, TaskQuery.of(TaskView.AVAILABLE, 5)));

        assertThat(view.of(BulkRowState.INCLUDED)).hasSize(30);
        assertThat(view.run().cutOff()).isFalse();
        assertThat(view.includedBySteps()).containsExactly(Map.entry("Kiểm tra đề nghị", 30L));
        assertThat(view.outcomeLabel()).isEqualTo("Nhất trí");
    }

    @Test
    void refusesAnOrderWithoutTasksOrOutcome() {
        for (var order : List.of(
                BulkCases.approval(List.of()),
                new BulkOrder(BulkKind.COMPLETE, "approve", null, null),
                new BulkOrder(BulkKind.COMPLETE, " ", List.of("a"), null),
                BulkCases.approval(List.of("x".repeat(65))),
                BulkCases.approval(IntStream.range(0, BulkService.MOST + 1)
                        .mapToObj(Integer::toString)
                        .toList()))) {
            assertThatThrownBy(() -> bulk.preview(chair, order)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void showsARunToItsOwnerOnly() {
        var id = bulk.preview(chair, BulkCases.approval(cases.start(1))).run().id();

        assertThatThrownBy(() -> bulk.get(deputy, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bulk.execute(deputy, id, null, PATIENCE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bulk.execute(chair, "no such run", null, PATIENCE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAPreviewAfterAnHourAndOneWithNothingToDo() {
        var id = bulk.preview(chair, BulkCases.approval(cases.start(1))).run().id();
        var nothing = bulk.preview(chair, BulkCases.approval(List.of("no-such-task")))
                .run()
                .id();

        assertThatThrownBy(() -> bulk.execute(chair, nothing, null, PATIENCE))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("bulk-nothing-to-do"));
        clock.setOffset(clock.offset().plus(Duration.ofMinutes(61)));
        assertThatThrownBy(() -> bulk.execute(chair, id, null, PATIENCE))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("bulk-preview-expired"));
    }
}
