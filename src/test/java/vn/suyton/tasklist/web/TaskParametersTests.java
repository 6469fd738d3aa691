package vn.suyton.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskDue;
import vn.suyton.tasklist.TaskFollowUp;
import vn.suyton.tasklist.TaskView;

class TaskParametersTests {

    @Test
    void readsWhatItWrote() {
        var filter = TaskParameters.of(
                        "q=Hưng Yên %26 50%25&due=overdue&list=team&unitId=hung-yen&below=false&followUp=due&x=1")
                .filter();

        var query = TaskParameters.of(filter).query();

        assertThat(TaskParameters.of(filter).filter()).isEqualTo(filter).doesNotContain("x=1", " ");
        assertThat(query.list()).isEqualTo(TaskView.TEAM);
        assertThat(query.where().q()).isEqualTo("Hưng Yên & 50%");
        assertThat(query.where().due()).isEqualTo(TaskDue.OVERDUE);
        assertThat(query.where().unitId()).isEqualTo("hung-yen");
        assertThat(query.where().below()).isFalse();
        assertThat(query.where().followUp()).isEqualTo(TaskFollowUp.DUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list=others",
                "due=never",
                "followUp=soon",
                "sort=name",
                "dueBefore=tomorrow",
                "dueBefore=12022-01-01"
            })
    void refusesWhatIsNoFilter(String filter) {
        assertThatThrownBy(() -> TaskParameters.of(filter).filter()).isInstanceOf(InvalidInput.class);
    }
}
