package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.SubstitutionService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Deciding on the page of a task: what it says, where it leads, and what it refuses. */
@WorkTest
class TaskDecisionPagesTests {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String FILTER = "list=available&q=ho%20so&sort=due";

    @Autowired
    WorkMother mother;

    @Autowired
    WorkPages pages;

    @Autowired
    TaskDecisionService decisions;

    @Autowired
    TaskDesk desk;

    @Autowired
    SubstitutionService substitutions;

    @Autowired
    AccountService accounts;

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

    private static String at(TaskEntry task) {
        return "/tasks/" + task.id();
    }

    @Test
    void aDecisionLeadsToTheNextTaskOfTheSameListAndInTheEndBackToIt() {
        var first = mother.task("one");
        var second = mother.task("two");
        mother.task("three-of-others");
        var other = mother.holding("khac", Role.UNIT_CHAIR, "u2");

        var answer = pages.send(
                an, at(first) + "/completion", "revision", "0", "outcome", "approve", "from", "list=available&q=one");
        // only "one" was in that list
        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/tasks?list=available&q=one&sort=due");
        assertThat(pages.send(other, at(second) + "/completion", "revision", "0", "outcome", "approve"))
                .hasStatus(HttpStatus.NOT_FOUND);

        var onward = pages.send(an, at(second) + "/completion", "revision", "0", "outcome", "approve", "from", FILTER);
        assertThat(onward).hasStatus(HttpStatus.FOUND);
        var next = String.valueOf(onward.getResponse().getRedirectedUrl());
        assertThat(next)
                .startsWith("/tasks/")
                .doesNotContain(first.id(), second.id())
                .contains("from=list%3Davailable");
        assertThat(pages.page(an, next.replace("%3D", "=").replace("%26", "&").split("\\?", 2)[0]))
                .contains("Hồ sơ three-of-others");
    }

    @Test
    void thePageAfterwardsSaysWhatWasDecidedAndOffersToUndoIt() {
        var task = mother.task("one");
        decisions.hold(an, task.id(), WorkMother.decision(task, "approve", null), WINDOW);

        assertThat(pages.after(an, "/tasks", task.id()))
                .contains("Bà an đã xử lý «Kiểm tra đề nghị», Hồ sơ one:", "Nhất trí", at(task) + "/undo")
                .contains("data-key=\"u\"");
        assertThat(pages.page(an, at(task))).contains(at(task) + "/undo").doesNotContain(at(task) + "/completion");
        assertThat(pages.page(binh, at(task)))
                .contains("Bà an vừa quyết định việc này.")
                .doesNotContain(at(task) + "/undo", at(task) + "/completion");
        assertThat(pages.send(binh, at(task) + "/undo")).hasStatus(HttpStatus.CONFLICT);

        assertThat(pages.send(an, at(task) + "/undo", "from", FILTER))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(at(task) + "?from=list%3Davailable%26q%3Dho%2520so%26sort%3Ddue");
        var late = pages.send(an, at(task) + "/undo");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(WorkPages.text(late)).contains("Không còn gì để hoàn tác");
    }

    @Test
    void whoIsTooLateHearsWhoWasFasterAndKeepsWhatWasTyped() {
        var held = mother.task("held");
        var taken = mother.task("taken");
        var done = mother.task("done");
        decisions.hold(an, held.id(), WorkMother.decision(held, "approve", null), WINDOW);
        desk.claim(an, taken.id(), 0);
        desk.complete(an, done.id(), WorkMother.decision(done, "approve", null));

        assertThat(refusal(held)).contains("Bà an vừa quyết định việc này");
        assertThat(refusal(taken)).contains("Bà an đang xử lý công việc này, từ 08:00 01/11/2022.");
        assertThat(refusal(done)).contains("Bà an đã xử lý công việc này với kết quả", "Nhất trí", "08:00 01/11/2022");
        var claimed = pages.send(binh, at(taken) + "/claim", "revision", "1");
        assertThat(claimed).hasStatus(HttpStatus.CONFLICT);
        assertThat(WorkPages.text(claimed)).contains("Bà an đang xử lý công việc này");
        assertThat(pages.send(an, at(taken) + "/release", "revision", "0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.send(an, at(taken) + "/release", "revision", "1", "from", FILTER))
                .hasRedirectedUrl("/tasks?" + FILTER);
    }

    private String refusal(TaskEntry task) {
        var answer = pages.send(
                binh, at(task) + "/completion", "revision", "0", "outcome", "return", "comment", "Lý do của tôi");
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        return WorkPages.text(answer);
    }

    @Test
    void asksForTheReasonAndForAnOutcome() {
        var task = mother.task("one");

        var answer = pages.send(an, at(task) + "/completion", "revision", "0", "outcome", "return");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(WorkPages.text(answer)).contains("aria-describedby=\"comment-error comment-help\"");
        assertThat(pages.send(an, at(task) + "/completion", "revision", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mother.now(task).revision()).isZero();
    }

    /** A key presses a button of the page; the check page has none. */
    @Test
    void whatCannotBeUndoneIsShownFirstAndHasNoKeyThere() {
        var first = mother.task("one");
        desk.complete(an, first.id(), WorkMother.decision(first, "approve", null));
        var clerk = mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);
        var task = mother.latest(first);
        assertThat(pages.page(clerk, at(task))).contains("data-key=\"1\"", "data-key=\"c\"");

        var check = pages.send(clerk, at(task) + "/completion", "revision", "0", "outcome", "complete");

        assertThat(check).hasStatusOk();
        assertThat(WorkPages.text(check))
                .contains("Việc này không thể hoàn tác.")
                .doesNotContain("data-key=\"1\"");
        assertThat(mother.now(task).state()).isEqualTo(TaskState.OPEN);
        pages.send(clerk, at(task) + "/completion", "revision", "0", "outcome", "complete", "checked", "complete");
        assertThat(mother.now(task).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void whoStandsInSeesWhoseWorkItIsAndThatASignatureWaits() {
        var task = mother.task("one");
        var toSign = mother.taskToSign("sign");
        var officer = mother.holding("can-bo", Role.UNIT_OFFICER, "u1");
        var today = LocalDate.of(2022, 11, 1);
        substitutions.set(an, officer.username(), today, today);
        var substitute = accounts.actorOf(officer.username());

        assertThat(pages.page(substitute, at(task))).contains("Bạn xử lý việc này thay Bà an.");
        assertThat(pages.page(substitute, at(toSign)))
                .contains("Bạn đang thay Bà an, nhưng bước này phải do chính Bà an ký.")
                .doesNotContain(at(toSign) + "/completion", at(toSign) + "/claim");
        assertThat(pages.send(substitute, at(toSign) + "/claim", "revision", "0"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theDoneListShowsOutcomeReasonAndPapers() {
        var task = mother.task("one");
        desk.complete(an, task.id(), WorkMother.decision(task, "approve", "Đủ điều kiện"));

        assertThat(pages.page(an, "/tasks?list=done"))
                .contains("Kết quả: Nhất trí", "Đủ điều kiện", "Giấy mới", "/samples/sample-one/2.pdf")
                .doesNotContain("Giấy cũ");
    }

    /** Programs decide at once: what the contract says of the answer holds in the answer. */
    @Test
    void theApiDecidesWithoutWaiting() {
        var task = mother.task("one");

        var answer = pages.call(an, at(task) + "/completion", "{\"revision\":0,\"outcome\":\"approve\"}");

        assertThat(answer).hasStatusOk();
        assertThat(WorkPages.text(answer)).contains("\"state\":\"DONE\"", "\"outcome\":\"approve\"");
        assertThat(mother.latest(task).step()).isEqualTo("FileSample");
        assertThat(pages.call(binh, at(task) + "/completion", "{\"revision\":0,\"outcome\":\"approve\"}"))
                .hasStatus(HttpStatus.CONFLICT);
    }
}
