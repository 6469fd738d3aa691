package vn.suyton.tasklist;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.TestTime;
import vn.suyton.engine.SearchWords;
import vn.suyton.platform.SearchText;

/**
 * As many open tasks as one likes, in our list and in the engine's own tables. Nine of ten wait for the appraisers of the
 * Centre, one of ten for the chair of a unit, thirty for each chair. One of twelve is overdue. Titles are of 3,600 names,
 * each with its own number.
 */
@TestComponent
class ManyTasks {

    private static final int OF_A_UNIT = 30;
    private static final int A_STATEMENT = 1000;
    private static final List<String> SYLLABLES = List.of(("An Bình Châu Cẩm Đại Đông Đức Gia Giao Hà Hải Hòa Hồng Hưng"
                    + " Khánh Kim Lạc Lâm Liên Long Lộc Mai Minh Mỹ Nam Nghĩa Ngọc Nhân Ninh Phú Phúc Phước Phương Quang"
                    + " Quế Sơn Tam Tân Tây Thạch Thái Thanh Thành Thiện Thịnh Thọ Thuận Thượng Tiên Tiến Trà Trường Tú"
                    + " Tường Vân Văn Việt Vĩnh Xuân Yên")
            .split(" "));

    private final JdbcTemplate jdbc;

    ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static String name(int number) {
        return SYLLABLES.get(number % SYLLABLES.size()) + " "
                + SYLLABLES.get(number / SYLLABLES.size() % SYLLABLES.size());
    }

    static String title(int number) {
        return "Cờ thi đua – Hội LHPN xã " + name(number) + " HS%07d".formatted(number);
    }

    static boolean isCentral(int number) {
        return number % 10 != 0;
    }

    static String unit(int number) {
        return "u" + number / 10 / OF_A_UNIT;
    }

    private static Instant due(int number) {
        // over twelve weeks, the first of them gone by, several in the same minute
        return TestTime.BEGIN.minus(Duration.ofDays(7)).plus(Duration.ofMinutes(number * 7919L % (12 * 7 * 24 * 60)));
    }

    /** Adds tasks until there are so many. */
    void growTo(int number, String processDefinitionId) {
        var there = count();
        for (int from = there; from < number; from += A_STATEMENT) {
            insert(from, Math.min(number, from + A_STATEMENT), processDefinitionId);
        }
        copyToTheEngine(there);
        for (var table : List.of("task_entry", "task_word", "process_subject", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK")) {
            jdbc.execute("ANALYZE TABLE " + table);
        }
    }

    private int count() {
        var count = jdbc.queryForObject("SELECT COUNT(*) FROM task_entry WHERE id LIKE 'many-%'", Integer.class);
        return count == null ? 0 : count;
    }

    private void insert(int from, int to, String processDefinitionId) {
        var tasks = new ArrayList<Object[]>();
        var words = new ArrayList<Object[]>();
        for (int number = from; number < to; number++) {
            tasks.add(task(number, processDefinitionId));
            words.addAll(words(number));
        }
        insertRows("""
                INSERT INTO task_entry (id, process_key, process_definition_id, step, subject_kind, subject_id,
                  subject_title, search_text, cluster_id, unit_id, area_id, award_type, subject_state, role, scope_id, created_at,
                  due_at, state, revision) VALUES
                """, tasks);
        insertRows("INSERT INTO task_word (word, due_at, task_id, words) VALUES ", words);
    }

    private void insertRows(String statement, List<Object[]> rows) {
        var one = "(" + "?,".repeat(rows.get(0).length - 1) + "?)";
        for (int from = 0; from < rows.size(); from += A_STATEMENT) {
            var part = rows.subList(from, Math.min(rows.size(), from + A_STATEMENT));
            jdbc.update(
                    statement + String.join(",", Collections.nCopies(part.size(), one)),
                    part.stream().flatMap(Arrays::stream).toArray());
        }
    }

    private static Object[] task(int number, String processDefinitionId) {
        var title = title(number);
        var central = isCentral(number);
        return new Object[] {
            "many-%07d".formatted(number),
            "sample",
            processDefinitionId,
            "CheckSample",
            "SAMPLE",
            "sample-%07d".formatted(number),
            title,
            text(number),
            "c" + number % 63,
            unit(number),
            "a" + number % 34,
            "award-" + number % 12,
            number % 20 == 7 ? "RETURNED" : "SUBMITTED",
            central ? "APPRAISER" : "UNIT_CHAIR",
            central ? "central" : unit(number),
            Timestamp.from(due(number).minus(Duration.ofDays(3))),
            Timestamp.from(due(number)),
            "OPEN",
            0
        };
    }

    private static String text(int number) {
        return SearchText.of("Kiểm tra hồ sơ " + title(number));
    }

    private static List<Object[]> words(int number) {
        var words = SearchWords.of(title(number)).stream()
                .filter(SearchWords::isDistinctive)
                .toList();
        var all = " "
                + String.join(
                        " ",
                        SearchWords.of(text(number)).stream()
                                .filter(word -> SearchWords.isKept(word, false))
                                .toList())
                + " ";
        return words.stream()
                .map(word -> new Object[] {word, Timestamp.from(due(number)), "many-%07d".formatted(number), all})
                .toList();
    }

    /** What a plain application would have: the task with its due date, its group, and its title as the description. */
    private void copyToTheEngine(int from) {
        var first = "many-%07d".formatted(from);
        jdbc.update("""
                INSERT INTO ACT_RU_TASK (ID_, REV_, NAME_, DESCRIPTION_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_,
                  SUSPENSION_STATE_)
                SELECT id, 1, step, subject_title, step, 50, created_at, due_at, 1 FROM task_entry
                WHERE id >= ? AND id LIKE 'many-%'
                """, first);
        jdbc.update("""
                INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
                SELECT id, 1, CONCAT(role, ':', scope_id), 'candidate', id FROM task_entry
                WHERE id >= ? AND id LIKE 'many-%'
                """, first);
        jdbc.update("""
                INSERT INTO process_subject (id, kind, title, cluster_id, unit_id, area_id, award_type, year, starter, state)
                SELECT subject_id, subject_kind, subject_title, cluster_id, unit_id, area_id, award_type, 2022, 'starter',
                  subject_state FROM task_entry
                WHERE id >= ? AND id LIKE 'many-%'
                """, first);
    }
}
