package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Draft, comments, plans and assignment on the page of a task, and in the API. */
@WorkTest
class TaskWorkPagesTests {

    @Autowired
    WorkMother mother;

    @Autowired
    WorkPages pages;

    @Autowired
    TaskDesk desk;

    private Actor an = Actor.system();
    private Actor binh = Actor.system();
    private Actor elsewhere = Actor.system();

    @BeforeEach
    void appointThreeChairs() {
        mother.begin();
        an = mother.chair("an");
        binh = mother.chair("binh");
        elsewhere = mother.holding("khac", Role.UNIT_CHAIR, "u2");
    }

    @AfterEach
    void takeEverythingAway() {
        mother.end();
    }

    private static String at(TaskEntry task) {
        return "/tasks/" + task.id();
    }

    @Test
    void whatIsHalfTypedIsThereWhenOneComesBackAndForNobodyElse() {
        var task = mother.task("one");

        var saved = pages.sendByScript(an, at(task) + "/draft", "revision", "0", "comment", "Cần bổ sung");

        assertThat(saved).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(saved.getResponse().getHeader("Saved-At")).isEqualTo("08:00");
        assertThat(pages.page(an, at(task))).contains("Cần bổ sung</textarea>", "Bản nháp lưu lúc 08:00");
        assertThat(pages.page(binh, at(task))).doesNotContain("Cần bổ sung", "Bản nháp lưu lúc 08:00");
    }

    @Test
    void theButtonKeepsADraftToo() {
        var task = mother.task("one");

        assertThat(pages.send(an, at(task) + "/draft", "comment", "Cần bổ sung", "from", "list=mine"))
                .hasRedirectedUrl(at(task) + "?from=list%3Dmine%26sort%3Ddue");
        var tooLong = pages.send(an, at(task) + "/draft", "comment", "ơ".repeat(2001));
        assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(WorkPages.text(tooLong)).contains("ơ".repeat(2001) + "</textarea>");
        assertThat(pages.send(elsewhere, at(task) + "/draft", "comment", "x")).hasStatus(HttpStatus.NOT_FOUND);
        desk.complete(binh, task.id(), WorkMother.decision(task, "approve", null));
        assertThat(pages.send(an, at(task) + "/draft", "comment", "x")).hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.sendByScript(an, at(task) + "/draft", "comment", "x")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void commentsStandOnThePageAndWhatIsRefusedStaysInTheField() {
        var task = mother.task("one");

        assertThat(pages.send(an, at(task) + "/comments", "text", "Xem <b>phụ lục</b> giúp", "mention", "bulk.binh"))
                .hasRedirectedUrl(at(task) + "#comments");
        assertThat(pages.page(binh, at(task)))
                .contains("Xem &lt;b&gt;phụ lục&lt;/b&gt; giúp", "Nhắc đến:", "Bà binh")
                .doesNotContain("<b>phụ lục");
        var refused = pages.send(an, at(task) + "/comments", "text", "@bulk.khac xem giúp");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(WorkPages.text(refused))
                .contains("Không nhắc được @bulk.khac", "@bulk.khac xem giúp</textarea>", "href=\"#text\"");
        assertThat(pages.send(elsewhere, at(task) + "/comments", "text", "x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoSeesTheCaseButNoneOfItsTasksReadsAndAnswersOnAPageOfItsOwn() {
        var task = mother.task("one");
        var officer = mother.holding("can-bo", Role.UNIT_OFFICER, "u1");
        pages.send(an, at(task) + "/comments", "text", "@bulk.can-bo gửi bản gốc giúp");
        var address = "/cases/SAMPLE/sample-one/comments";

        assertThat(pages.page(officer, address))
                .contains("@bulk.can-bo gửi bản gốc giúp", "href=\"/samples/sample-one\"", "Hồ sơ one");
        assertThat(pages.send(officer, address, "text", "Đã gửi")).hasRedirectedUrl(address);
        assertThat(pages.page(an, at(task))).contains("Đã gửi");
        var refused = pages.send(officer, address, "text", " ");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pages.get(elsewhere, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.send(elsewhere, address, "text", "x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(officer, "/cases/SAMPLE/none/comments")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theHolderSetsADayAndFindsTheTaskByIt() {
        var task = mother.task("one");
        assertThat(pages.send(an, at(task) + "/follow-up", "on", "2022-11-01")).hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.page(an, at(task))).doesNotContain(at(task) + "/follow-up");
        desk.claim(an, task.id(), 0);
        assertThat(pages.page(an, at(task))).contains(at(task) + "/follow-up", "<dd>Tôi</dd>");

        assertThat(pages.send(an, at(task) + "/follow-up", "on", "2022-11-01")).hasRedirectedUrl(at(task));
        assertThat(pages.page(an, "/tasks?list=mine&followUp=due")).contains("Hồ sơ one", "Xem lại ngày 01/11/2022");
        assertThat(pages.page(an, at(task))).contains("Bạn muốn xem lại vào ngày 01/11/2022");
        assertThat(pages.page(binh, at(task))).doesNotContain("01/11/2022</dd>");
        var past = pages.send(an, at(task) + "/follow-up", "on", "2022-10-31");
        assertThat(past).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(WorkPages.text(past)).contains("aria-describedby=\"on-error on-help\"");
        assertThat(pages.send(an, at(task) + "/follow-up", "on", "31.12.")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(pages.send(elsewhere, at(task) + "/follow-up", "on", "2022-11-01"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(an, "/tasks?followUp=soon")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        pages.send(an, at(task) + "/follow-up");
        assertThat(mother.now(task).followUpOn()).isNull();
    }

    @Test
    void aHeadAssignsAndOthersAreNotEvenOffered() {
        var first = mother.task("one");
        assertThat(pages.page(an, at(first))).contains(at(first) + "/assignment", "Bà binh (bulk.binh)");
        assertThat(pages.send(an, at(first) + "/assignment", "revision", "0", "assignee", "bulk.binh"))
                .hasRedirectedUrl(at(first));
        assertThat(mother.now(first).assignee()).isEqualTo("bulk.binh");
        assertThat(pages.send(an, at(first) + "/assignment", "revision", "1", "assignee", "bulk.khac"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pages.send(an, at(first) + "/assignment", "revision", "0", "assignee", "bulk.an"))
                .hasStatus(HttpStatus.CONFLICT);

        desk.complete(binh, first.id(), WorkMother.decision(mother.now(first), "approve", null));
        var second = mother.latest(first);
        var clerk = mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);
        assertThat(pages.page(clerk, at(second))).doesNotContain("/assignment");
        assertThat(pages.send(clerk, at(second) + "/assignment", "revision", "0", "assignee", "bulk.thu"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void programsDoTheSame() {
        var task = mother.task("one");

        var said = pages.call(an, at(task) + "/comments", "{\"text\":\"@bulk.binh xem giúp\"}");
        assertThat(said).hasStatus(HttpStatus.CREATED);
        assertThat(WorkPages.text(said)).contains("\"mentioned\":[\"bulk.binh\"]", "\"author\":\"bulk.an\"");
        assertThat(pages.call(an, at(task) + "/comments", "{\"text\":\"@nobody.there\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pages.call(elsewhere, at(task) + "/comments", "{\"text\":\"x\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(WorkPages.text(
                        pages.call(an, at(task) + "/assignment", "{\"revision\":0,\"assignee\":\"bulk.an\"}")))
                .contains("\"assignee\":\"bulk.an\"", "\"revision\":1");
        assertThat(pages.call(an, at(task) + "/assignment", "{\"assignee\":\"bulk.an\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(WorkPages.text(pages.call(an, at(task) + "/follow-up", "{\"on\":\"2022-11-03\"}")))
                .contains("\"followUpOn\":\"2022-11-03\"");
        assertThat(pages.call(binh, at(task) + "/follow-up", "{\"on\":\"2022-11-03\"}"))
                .hasStatus(HttpStatus.CONFLICT);
    }
}
