package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.CountedStatements;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.Subject;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** The list asks the database a few times however long it is, and never the engine. */
@SuyTonTest
@Transactional
class TaskStatementTests {

    @Autowired
    SampleProcess sample;

    @Autowired
    BulkPeople people;

    @Autowired
    SavedViewService views;

    @Autowired
    MockMvcTester mvc;

    private Actor chair;

    @BeforeEach
    void aChairWithTasksAndViews() {
        sample.deploy();
        chair = people.holding("chair", Role.UNIT_CHAIR, "u1", "u2");
        for (int i = 0; i < 40; i++) {
            sample.start(new Subject(
                    SampleProcess.KIND,
                    "sample-" + i,
                    "Cờ thi đua – Hưng Yên " + i,
                    "c",
                    i % 2 == 0 ? "u1" : "u2",
                    "award",
                    2022,
                    "sample.starter"));
        }
        views.keep(chair, "Hưng Yên", "list=AVAILABLE&q=hung+yen", null);
        views.keep(chair, "Quá hạn", "list=AVAILABLE&due=overdue", null);
        views.keep(chair, "Sắp hết hạn", "list=MINE&due=soon", null);
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks,                          4",
        "/tasks?list=AVAILABLE,           4",
        "/tasks?list=MINE,                4",
        "/tasks?list=TEAM,                4",
        "/tasks?list=AVAILABLE&unitId=u1, 4",
        "/tasks?due=week&sort=unit,       4",
        "/tasks?q=hung yen 3,             4",
        "/api/v1/tasks,                   2",
        "/api/v1/tasks?q=hung yen 3,      3",
    })
    void askAsOftenForOneTaskAsForForty(String address, int most) {
        // what is read once and kept: steps, clusters, areas, and by another list whether the unit is one
        asked("/tasks");
        asked("/tasks?list=MINE&unitId=u1");

        // one more asks who is there
        assertThat(asked(address)).hasSizeLessThanOrEqualTo(most + 1).noneMatch(sql -> sql.contains("ACT_"));
    }

    @Test
    void asksOnceWhoIsThere() {
        assertThat(asked("/account"))
                .filteredOn(sql -> sql.contains("FROM account"))
                .hasSize(1);
    }

    private List<String> asked(String address) {
        return CountedStatements.during(() ->
                assertThat(mvc.get().uri(address).with(user(chair.username()))).hasStatus(HttpStatus.OK));
    }
}
