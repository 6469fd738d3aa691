package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskDifference;
import vn.suyton.engine.TaskDifference.Kind;
import vn.suyton.engine.TaskReconciliationService;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Whatever somebody does to the database behind our back, the list says again what the engine says. */
@SuyTonTest
@Import({SampleProcess.class, BulkPeople.class})
@Transactional
class TaskReconciliationTests {

    @Autowired
    SampleProcess sample;

    @Autowired
    BulkPeople people;

    @Autowired
    TaskReconciliationService reconciliation;

    @Autowired
    TaskListService tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    private Actor admin;
    private Actor chair;
    private String task;

    @BeforeEach
    void threeCases() {
        sample.deploy();
        admin = people.holding("admin", Role.ADMIN, Scope.CENTRAL_ID);
        chair = people.holding("chair", Role.UNIT_CHAIR, "u1");
        for (var title : List.of("Cờ thi đua – Bạc Liêu", "Cờ thi đua – Hưng Yên", "Cờ thi đua – Hà Nam")) {
            sample.start("sample-" + title.length() + title.hashCode(), title, "u1");
        }
        assertThat(reconciliation.reconcile(admin)).isEmpty();
        task = found("bac lieu").get(0).id();
    }

    @Test
    void listsAgainWhatIsMissing() {
        var before = tasks.get(chair, task);
        jdbc.update("DELETE FROM task_word WHERE task_id = ?", task);
        jdbc.update("DELETE FROM task_entry WHERE id = ?", task);

        assertThat(reconciliation.reconcile(admin)).containsExactly(new TaskDifference(Kind.MISSING, task));

        // the engine's clock is read a moment before ours
        assertThat(tasks.get(chair, task))
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(before);
        assertThat(found("bac lieu")).hasSize(1);
        desk.complete(chair, task, new TaskDesk.Decision(0, "approve", null, Map.of()));
        assertNothingDiffers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "WITHDRAWN"})
    void opensAgainWhatTheEngineStillWaitsFor(String state) {
        jdbc.update(
                "UPDATE task_entry SET state = ?, outcome = 'approve', completed_by = 'x' WHERE id = ?", state, task);

        assertThat(reconciliation.reconcile(admin))
                .contains(new TaskDifference(Kind.MISSING, task))
                .extracting(TaskDifference::taskId)
                .containsOnly(task);

        assertThat(tasks.get(chair, task))
                .extracting(TaskItem::state, TaskItem::outcome)
                .containsExactly(TaskState.OPEN, null);
        assertNothingDiffers();
    }

    @Test
    void asksNobodyForWhatTheEngineDoesNotWaitFor() {
        jdbc.update("""
                INSERT INTO task_entry (id, process_key, process_definition_id, step, subject_kind, subject_id,
                  subject_title, search_text, role, scope_id, created_at, due_at, state, revision)
                SELECT 'left-over', process_key, process_definition_id, step, subject_kind, subject_id, subject_title,
                  search_text, role, scope_id, created_at, due_at, state, revision FROM task_entry WHERE id = ?
                """, task);

        assertThat(reconciliation.reconcile(admin)).containsExactly(new TaskDifference(Kind.LEFT_OVER, "left-over"));

        assertThat(jdbc.queryForObject("SELECT state FROM task_entry WHERE id = 'left-over'", String.class))
                .isEqualTo("WITHDRAWN");
        assertNothingDiffers();
    }

    @Test
    void findsByWordsAgain() {
        jdbc.update("DELETE FROM task_word WHERE task_id = ?", task);
        jdbc.update("INSERT INTO task_word (word, due_at, task_id, words) VALUES ('old', NOW(3), 'gone', ' old ')");

        assertThat(reconciliation.reconcile(admin))
                .containsExactly(
                        new TaskDifference(Kind.WITHOUT_WORDS, task), new TaskDifference(Kind.WORDS_LEFT_OVER, "gone"));

        assertThat(found("bac lieu")).hasSize(1);
        assertNothingDiffers();
    }

    @Test
    void isAskedForByAdministratorsOnly() {
        assertThatThrownBy(() -> reconciliation.reconcile(chair)).isInstanceOf(NotAllowed.class);
        assertThat(mvc.post()
                        .uri("/api/v1/task-list/reconciliation")
                        .with(user(chair.username()))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/api/v1/task-list/reconciliation")
                        .with(user(admin.username()))
                        .with(csrf()))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .isStrictlyEqualTo("{\"mended\": 0, \"differences\": []}");
    }

    private void assertNothingDiffers() {
        assertThat(reconciliation.reconcile(admin)).isEmpty();
    }

    private List<TaskItem> found(String words) {
        var where = new TaskCriteria(null, null, null, null, false, null, null, null, null, null, null, words);
        return tasks.search(chair, TaskQuery.of(TaskView.AVAILABLE, 50).where(where))
                .items();
    }
}
