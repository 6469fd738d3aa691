package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.NamedAccount;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SubjectRef;

/** What people say about a case: who may, who may be named, and who hears of it. */
@WorkTest
class TaskCommentTests {

    private static final List<String> NOBODY = List.of();

    @Autowired
    WorkMother mother;

    @Autowired
    TaskCommentService comments;

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
    void isReadByEverybodyOfTheCaseInItsOrder() {
        var task = mother.task("one");
        comments.add(an, task.id(), "  Số liệu này lấy ở đâu?  ", NOBODY);
        comments.add(binh, task.id(), "Ở phụ lục 2.\nTrang 4.", NOBODY);

        desk.complete(an, task.id(), WorkMother.decision(task, "approve", null));
        var clerk = mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);

        assertThat(comments.list(clerk, mother.latest(task).id()))
                .extracting(TaskComment::authorName, TaskComment::text)
                .containsExactly(tuple("Bà an", "Số liệu này lấy ở đâu?"), tuple("Bà binh", "Ở phụ lục 2.\nTrang 4."));
        assertThat(mother.acts(task, "task.commented")).isEqualTo(2);
    }

    @Test
    void namesPeopleInTheTextOrBesideItAndTheyHearOfIt() {
        var task = mother.task("one");

        var said = comments.add(
                an, task.id(), "@bulk.binh xem giúp, gửi về an@bulk.chi.vn. @BULK.AN", List.of(" bulk.binh ", ""));

        assertThat(said.mentioned()).containsExactly("bulk.binh", "bulk.an");
        assertThat(mother.notices("mentioned"))
                .containsExactly("[\"bulk.binh\"] /tasks/" + task.id() + " [\"Bà an\",\"Hồ sơ one\"]");
    }

    @Test
    void leadsEachReaderToAPageTheyMaySee() {
        var first = mother.task("one");
        desk.complete(binh, first.id(), WorkMother.decision(first, "approve", null));
        var clerk = mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);
        var officer = mother.holding("can-bo", Role.UNIT_OFFICER, "u1");
        var second = mother.latest(first);

        comments.add(clerk, second.id(), "@bulk.binh @bulk.can-bo gửi bản gốc giúp", NOBODY);

        var paths = List.of("/tasks/" + first.id(), "/cases/SAMPLE/sample-one/comments");
        assertThat(mother.notices("mentioned"))
                .containsExactly(
                        "[\"bulk.binh\"] " + paths.get(0) + " [\"Bà thu\",\"Hồ sơ one\"]",
                        "[\"bulk.can-bo\"] " + paths.get(1) + " [\"Bà thu\",\"Hồ sơ one\"]");
        assertThat(comments.open(officer, first.subject()).comments()).hasSize(1);
        comments.add(officer, first.subject(), "Đã gửi, @bulk.thu", NOBODY);
        assertThat(mother.notices("mentioned")).last().asString().startsWith("[\"bulk.thu\"] /tasks/" + second.id());
    }

    @Test
    void namesNobodyWhoDoesNotExistOrMayNotSeeTheCase() {
        var task = mother.task("one").id();
        mother.holding("khac", Role.UNIT_CHAIR, "u2");

        for (var text : List.of("@bulk.khac xem giúp", "@nobody.there xem giúp")) {
            WorkMother.assertInvalid(() -> comments.add(an, task, text, NOBODY), "text", "cannot-be-mentioned");
        }
        WorkMother.assertInvalid(
                () -> comments.add(an, task, "Xem giúp", List.of("bulk.khac")), "text", "cannot-be-mentioned");
        var crowd = IntStream.range(0, 21).mapToObj(i -> "@bulk.x" + i).collect(Collectors.joining(" "));
        WorkMother.assertInvalid(() -> comments.add(an, task, crowd, NOBODY), "text", "too-many");
        assertThat(comments.list(an, task)).isEmpty();
        assertThat(mother.notices("mentioned")).isEmpty();
    }

    @Test
    void isNeitherReadNorMadeByOthers() {
        var task = mother.task("one");
        var elsewhere = mother.holding("khac", Role.UNIT_CHAIR, "u2");

        assertThatThrownBy(() -> comments.list(elsewhere, task.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.concerned(elsewhere, task.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.open(elsewhere, task.subject())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.add(elsewhere, task.id(), "x", NOBODY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.add(elsewhere, task.subject(), "x", NOBODY))
                .isInstanceOf(NotFound.class);
        WorkMother.assertInvalid(() -> comments.add(an, task.id(), " \n ", NOBODY), "text", "required");
        WorkMother.assertInvalid(() -> comments.add(an, task.id(), "x".repeat(2001), NOBODY), "text", "too-long");
    }

    @Test
    void offersThosePeopleWhoActedOrWhoseTurnItIs() {
        var task = mother.task("one");
        desk.claim(an, task.id(), 0);
        desk.complete(an, task.id(), WorkMother.decision(mother.now(task), "approve", null));
        mother.holding("thu", Role.CLERK, Scope.CENTRAL_ID);

        assertThat(comments.concerned(binh, task.id()))
                .extracting(NamedAccount::username)
                .contains("bulk.an", "bulk.thu")
                .doesNotContain("bulk.binh");
    }

    /** A case is only talked about under its own kind. */
    @Test
    void isNotFoundUnderAnotherKind() {
        var task = mother.task("one");
        var officer = mother.holding("can-bo", Role.UNIT_OFFICER, "u1");

        assertThatThrownBy(() -> comments.open(officer, new SubjectRef("NOMINATION", task.subjectId())))
                .isInstanceOf(NotFound.class);
    }
}
