package vn.suyton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk.Decision;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** These tests commit: only so do they see what a failed command left behind. */
@SuyTonTest
class TaskDeskTests {

    private static final Actor CHAIR = holding("first.chair", "Bà Thứ Nhất", Role.UNIT_CHAIR, Scope.Kind.UNIT, "u1");
    private static final Actor DEPUTY = holding("second.chair", "Bà Thứ Hai", Role.UNIT_CHAIR, Scope.Kind.UNIT, "u1");
    private static final Actor ELSEWHERE = holding("other.chair", "Bà Khác", Role.UNIT_CHAIR, Scope.Kind.UNIT, "u2");
    private static final Actor CLERK =
            holding("the.clerk", "Văn thư", Role.CLERK, Scope.Kind.CENTRAL, Scope.CENTRAL_ID);

    @Autowired
    SampleProcess sample;

    @Autowired
    TaskDesk desk;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    /** Of each test an own one: the trail keeps its entries for ever. */
    private final String theCase = "sample-" + UUID.randomUUID();

    private String deployment = "";

    @BeforeEach
    void startACase() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        deployment = sample.deploy();
        sample.start(theCase, "Đề nghị thứ nhất", "u1");
    }

    @AfterEach
    void undeploy() {
        sample.undeploy(deployment);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void offersATaskToTheOfficeOfTheUnit() {
        var task = open();

        assertThat(task.step()).isEqualTo("CheckSample");
        assertThat(task.isFor(CHAIR)).isTrue();
        assertThat(task.isFor(DEPUTY)).isTrue();
        assertThat(task.isFor(ELSEWHERE)).isFalse();
        assertThat(task.isFor(CLERK)).isFalse();
        // three working days from Tuesday, 1 November 2022: Friday at five in the afternoon
        assertThat(task.dueAt()).isEqualTo(Instant.parse("2022-11-04T10:00:00Z"));
    }

    @Test
    void keepsATakenTaskForWhoTookItUntilItIsGivenBack() {
        var id = open().id();

        desk.claim(CHAIR, id, 0);
        assertThat(open()).returns("first.chair", TaskEntry::assignee).returns(1, TaskEntry::revision);
        assertRefused(() -> desk.claim(DEPUTY, id, 1), "task-taken", "Bà Thứ Nhất");
        assertRefused(() -> desk.complete(DEPUTY, id, decision(1, "approve", null)), "task-taken", "Bà Thứ Nhất");
        assertRefused(() -> desk.release(DEPUTY, id, 1), "task-taken", "Bà Thứ Nhất");

        desk.release(CHAIR, id, 1);
        desk.complete(DEPUTY, id, decision(2, "approve", null));

        assertThat(sample.waitsAt(theCase)).isEqualTo("FileSample");
    }

    @Test
    void tellsThatATaskHasChangedSinceItWasSeen() {
        var id = open().id();
        desk.claim(CHAIR, id, 0);

        Stream.<Runnable>of(
                        () -> desk.claim(CHAIR, id, 0),
                        () -> desk.release(CHAIR, id, 0),
                        () -> desk.complete(CHAIR, id, decision(0, "approve", null)))
                .forEach(command -> assertThatThrownBy(command::run).isInstanceOf(ChangedMeanwhile.class));
        assertThat(open().revision()).isEqualTo(1);
    }

    @Test
    void hidesATaskFromWhoeverMayNotDecideIt() {
        var id = open().id();

        for (var stranger : List.of(ELSEWHERE, CLERK)) {
            assertThatThrownBy(() -> desk.claim(stranger, id, 0)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.complete(stranger, id, decision(0, "approve", null)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> desk.claim(CHAIR, "no such task", 0)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"applaud, x, outcome, unknown", "return, , comment, required", "return, ' ', comment, required"})
    void refusesADecisionTheDrawingDoesNotKnow(String outcome, @Nullable String comment, String field, String code) {
        var id = open().id();

        assertThatThrownBy(() -> desk.complete(CHAIR, id, decision(0, outcome, comment)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(problem -> problem.field(), problem -> problem.code())
                                .containsExactly(tuple(field, code)));
        assertThat(open().revision()).isZero();
    }

    @Test
    void takesACommentOfTwoThousandSignsAndNotOneMore() {
        var id = open().id();

        assertThatThrownBy(() -> desk.complete(CHAIR, id, decision(0, "return", "ơ".repeat(2001))))
                .isInstanceOf(InvalidInput.class);
        desk.complete(CHAIR, id, decision(0, "return", "ơ".repeat(2000)));

        assertThat(desk.find(id).orElseThrow().comment()).hasSize(2000);
    }

    @Test
    void saysWhoDecidedWhenAndHow() {
        var id = open().id();
        desk.complete(CHAIR, id, decision(0, "approve", null));

        assertRefused(() -> desk.complete(DEPUTY, id, decision(0, "approve", null)), "task-done", "Bà Thứ Nhất");
        assertThatThrownBy(() -> desk.claim(DEPUTY, id, 1))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("Bà Thứ Nhất", "Nhất trí", "08:00 01/11/2022"));
        assertThat(desk.find(id).orElseThrow())
                .returns(TaskState.DONE, TaskEntry::state)
                .returns("first.chair", TaskEntry::completedBy)
                .returns("approve", TaskEntry::outcome);
    }

    @Test
    void withdrawsATaskWhoseCaseWentOnWithoutIt() {
        var id = open().id();

        sample.end(theCase);

        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(TaskState.WITHDRAWN);
        assertRefused(() -> desk.claim(CHAIR, id, 1), "task-withdrawn");
    }

    @Test
    void leavesNeitherRowNorMovementWhenTheProcessFails() {
        var id = open().id();
        var before = timeline.of(open().subject()).size();

        assertThatThrownBy(() -> desk.complete(CHAIR, id, decision(0, "break", null)))
                .isNotInstanceOf(DomainProblem.class);

        assertThat(open()).returns(0, TaskEntry::revision).returns(null, TaskEntry::outcome);
        assertThat(timeline.of(open().subject())).hasSize(before);
        assertThat(sample.waitsAt(theCase)).isEqualTo("CheckSample");
        desk.complete(CHAIR, id, decision(0, "approve", null));
        assertThat(sample.waitsAt(theCase)).isEqualTo("FileSample");
    }

    @Test
    void leavesNeitherRowNorMovementWhenTheCallerFails() {
        var id = open().id();

        transaction.executeWithoutResult(status -> {
            desk.complete(CHAIR, id, decision(0, "approve", null));
            status.setRollbackOnly();
        });

        assertThat(open()).returns("CheckSample", TaskEntry::step).returns(0, TaskEntry::revision);
        assertThat(desk.ofSubject(theCase)).hasSize(1);
        assertThat(sample.waitsAt(theCase)).isEqualTo("CheckSample");
    }

    @RepeatedTest(3)
    void letsOneOfManyDecide() throws Exception {
        var id = open().id();
        var together = new CyclicBarrier(4);
        var people = Executors.newFixedThreadPool(4);
        try {
            var results = Stream.of(CHAIR, DEPUTY, CHAIR, DEPUTY)
                    .map(actor -> people.submit((Callable<String>) () -> {
                        together.await();
                        return attempt(actor, id);
                    }))
                    .toList();

            var words = List.of(
                    results.get(0).get(),
                    results.get(1).get(),
                    results.get(2).get(),
                    results.get(3).get());
            assertThat(words).containsExactlyInAnyOrder("decided", "task-done", "task-done", "task-done");
        } finally {
            people.shutdownNow();
        }
        assertThat(desk.ofSubject(theCase)).hasSize(2);
        assertThat(timeline.of(open().subject()))
                .filteredOn(entry -> entry.action().equals("step.CheckSample.approve"))
                .hasSize(1);
    }

    @Test
    void tellsTheHistoryInTheWordsOfTheDrawing() {
        desk.complete(CHAIR, open().id(), decision(0, "approve", "  Đủ điều kiện 🎉  "));
        desk.claim(CLERK, open().id(), 0);

        assertThat(timeline.of(open().subject()))
                .extracting(TimelineEntry::actorName, TimelineEntry::text, TimelineEntry::comment)
                .containsExactly(
                        tuple("Bà Thứ Nhất", "Kiểm tra đề nghị: Nhất trí", "Đủ điều kiện 🎉"),
                        tuple("Văn thư", "Nhận xử lý", null));
        assertThat(timeline.of(open().subject()))
                .extracting(TimelineEntry::at)
                .allSatisfy(at -> assertThat(at).isBetween("2022-11-01T01:00:00Z", "2022-11-01T01:10:00Z"));
    }

    private String attempt(Actor actor, String id) {
        try {
            desk.complete(actor, id, decision(0, "approve", null));
            return "decided";
        } catch (DomainProblem refusal) {
            return refusal.type();
        }
    }

    private TaskEntry open() {
        return desk.ofSubject(theCase).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Runnable command, String type, String... arguments) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(DomainProblem.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.kind()).isEqualTo(DomainProblem.Kind.CONFLICT);
            assertThat(refusal.arguments()).contains((Object[]) arguments);
        });
    }

    private static Decision decision(int revision, String outcome, @Nullable String comment) {
        return new Decision(revision, outcome, comment, Map.of());
    }

    private static Actor holding(String username, String name, Role role, Scope.Kind kind, String scopeId) {
        var office = new Actor.Office(role, new Scope(kind, scopeId, scopeId), LocalDate.of(2022, 1, 1), null, null);
        return new Actor(username, username, name, null, List.of(office));
    }
}
