package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** What is half typed survives an interruption, and nobody else reads it. */
@WorkTest
class TaskDraftTests {

    @Autowired
    WorkMother mother;

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

    @Test
    void isKeptForEachPersonWithTheMomentItWasSaved() {
        var task = mother.task("one").id();

        var first = drafts.save(an, task, null, "Cần bổ sung", Map.of());
        drafts.save(binh, task, null, "Theo tôi thì được", Map.of());
        clock.setOffset(clock.offset().plus(Duration.ofMinutes(3)));
        var second = drafts.save(an, task, null, "Cần bổ sung báo cáo", Map.of());

        assertThat(second).isAfter(first.plus(Duration.ofMinutes(2)));
        assertThat(drafts.find(an, task).orElseThrow())
                .returns("Cần bổ sung báo cáo", TaskDraft::comment)
                .returns(second, TaskDraft::savedAt);
        assertThat(drafts.find(binh, task).orElseThrow().comment()).isEqualTo("Theo tôi thì được");
    }

    @Test
    void neverHoldsAPassword() {
        var task = mother.task("one").id();

        drafts.save(an, task, null, "x", Map.of("password", "bí mật", "bonus", "100"));

        assertThat(drafts.find(an, task).orElseThrow().form().values()).containsExactly(Map.entry("bonus", "100"));
        assertThat(jdbc.queryForList("SELECT form FROM task_draft", String.class))
                .containsExactly("{\"bonus\":\"100\"}");
    }

    @Test
    void isGoneWhenNothingIsLeftOfIt() {
        var task = mother.task("one").id();
        drafts.save(an, task, null, "x", Map.of());

        drafts.save(an, task, null, "  ", Map.of());

        assertThat(drafts.find(an, task)).isEmpty();
    }

    @Test
    void isGoneForEverybodyWhenTheTaskIsDecided() {
        var task = mother.task("one");
        var other = mother.task("two");
        drafts.save(an, task.id(), null, "Cần bổ sung", Map.of());
        drafts.save(binh, task.id(), null, "Theo tôi thì được", Map.of());

        drafts.save(an, other.id(), null, "Còn dở", Map.of());

        desk.complete(binh, task.id(), WorkMother.decision(task, "approve", null));

        assertThat(drafts.find(an, task.id())).isEmpty();
        assertThat(drafts.find(binh, task.id())).isEmpty();
        drafts.forgetClosed();
        assertThat(drafts.find(an, other.id())).isPresent();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM task_draft", Integer.class))
                .isEqualTo(1);
        assertThatThrownBy(() -> drafts.save(an, task.id(), null, "quá muộn", Map.of()))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isNotMadeByWhoMayNotDecideNorWithoutMeasure() {
        var task = mother.task("one").id();
        var elsewhere = mother.holding("khac", Role.UNIT_CHAIR, "u2");

        assertThatThrownBy(() -> drafts.save(elsewhere, task, null, "x", Map.of()))
                .isInstanceOf(NotFound.class);
        WorkMother.assertInvalid(() -> drafts.save(an, task, null, "ơ".repeat(2001), Map.of()), "comment", "too-long");
        WorkMother.assertInvalid(
                () -> drafts.save(an, task, null, "x", Map.of("note", "x".repeat(2001))), "form", "too-long");
        assertThat(drafts.find(an, task)).isEmpty();
    }
}
