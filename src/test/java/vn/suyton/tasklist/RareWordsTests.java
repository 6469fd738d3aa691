package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.CountedStatements;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.StepCatalogue;

/** A search reads the tasks of the word that the fewest have, and does not count the others each time. */
@SuyTonTest
@Transactional
class RareWordsTests {

    @Autowired
    TaskMapper tasks;

    @Autowired
    StepCatalogue steps;

    @Autowired
    JdbcTemplate jdbc;

    private RareWords rareWords;

    @BeforeEach
    void manyTasks() {
        rareWords = new RareWords(tasks, steps);
        tasks("qzan", TaskMapper.FEW + 1);
        tasks("qzbinh", TaskMapper.FEW + 1);
        tasks("qzchau", 3);
    }

    private void tasks(String word, int number) {
        jdbc.batchUpdate(
                "INSERT INTO task_word (word, due_at, task_id, words) VALUES (?, '2022-12-01', ?, '')",
                IntStream.range(0, number)
                        .mapToObj(each -> new Object[] {word, word + each})
                        .toList());
    }

    @Test
    void takesTheWordThatFewestTasksHave() {
        assertThat(choose("qzan", "qzchau", "qzbinh")).isEqualTo("qzchau");
        // now it is known which of them are common
        assertThat(choose("qzan", "qzchau", "qzbinh")).isEqualTo("qzchau");
        assertThat(choose("qzan", "qzcha")).isEqualTo("qzchau");
        assertThat(choose("qzan", "qzbinh")).isEqualTo("qzan");
        assertThat(choose("qzan", "nobody")).isEqualTo("nobody");
    }

    @Test
    void countsWhatManyHaveOnce() {
        // the steps of the processes are read once
        choose("nobody");
        assertThat(statements("qzan", "qzbinh")).isEqualTo(1);
        assertThat(statements("qzan", "qzbinh")).isZero();
        // few have it, perhaps none tomorrow
        assertThat(statements("qzan", "qzchau")).isEqualTo(1);
        assertThat(statements("qzan", "qzchau")).isEqualTo(1);
    }

    /** A word that begins as a common one may be another by now. */
    @Test
    void asksAgainHowTheOnlyWordGoesOn() {
        assertThat(choose("qzbin")).isEqualTo("qzbinh");
        assertThat(choose("qzbinh")).isEqualTo("qzbinh");
        tasks("qzbinhx", 1);
        assertThat(choose("qzbinh")).isNull();
    }

    private @Nullable String choose(String... words) {
        var search = List.of(words);
        var driver = rareWords.choose(Set.of(search)).get(search);
        return driver == null ? null : driver.word();
    }

    private int statements(String... words) {
        return CountedStatements.during(() ->
                        assertThat(rareWords.choose(Set.of(List.of(words)))).isNotEqualTo(Map.of()))
                .size();
    }
}
