package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.engine.IssuedDocument;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;

/** What somebody decided, why, and what came of it. */
@WorkTest
class DoneListTests {

    @Autowired
    WorkMother mother;

    @Autowired
    DoneListService done;

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
    void saysWhatOneDecidedWhyAndWhichPapersCameOfIt() {
        var first = mother.task("one");
        var second = mother.task("two");
        desk.complete(an, first.id(), WorkMother.decision(first, "approve", "Đủ điều kiện"));
        desk.complete(binh, second.id(), WorkMother.decision(second, "approve", null));

        var mine = tasks.search(an, TaskQuery.of(TaskView.DONE, 20)).items();

        assertThat(mine).extracting(TaskItem::id).containsExactly(first.id());
        var decision = Objects.requireNonNull(done.of(an, mine).get(first.id()));
        assertThat(decision)
                .returns("Nhất trí", DoneDecision::outcome)
                .returns("Đủ điều kiện", DoneDecision::comment)
                .returns(null, DoneDecision::inPlaceOf);
        // what was there before cannot come of the decision
        assertThat(decision.documents()).extracting(IssuedDocument::title).containsExactly("Giấy mới");
    }

    @Test
    void holdsNothingThatIsStillToBeDecided() {
        var task = mother.task("one");
        desk.claim(an, task.id(), 0);

        assertThat(done.of(an, tasks.search(an, TaskQuery.of(TaskView.MINE, 20)).items()))
                .isEmpty();
        assertThat(done.of(an, List.of())).isEmpty();
    }
}
