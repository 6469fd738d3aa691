package vn.suyton.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.board.BoardTasks;
import vn.suyton.engine.SampleProcess;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/** The board in a browser, for programs, and as files. */
@SuyTonTest
@Import(SampleProcess.class)
@Transactional
class BoardPagesTests {

    private static final String PASSWORD = "một câu dài dễ nhớ";
    private static final String CLERK = "board-clerk";
    private static final String HEAD = "board-head";
    private static final String OFFICER = "board-officer";
    /** What a spreadsheet would calculate if it were let. */
    private static final String HARMFUL = "=HYPERLINK(\"http://example.vn\";\"Mở\")";

    @Autowired
    SampleProcess sample;

    @Autowired
    AccountService accounts;

    @Autowired
    ShiftableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void threeTasksWait() {
        clock.setOffset(Duration.between(clock.real().instant(), Instant.parse("2022-11-15T01:00:00Z")));
        var tasks = BoardTasks.alone(sample, jdbc);
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-11-10T09:00", "2022-11-14T17:00");
        tasks.titled(HARMFUL);
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-11-14T09:00", "2022-11-17T17:00");
        tasks.titled("Chị Hai, Ba;+1\t@SUM \"Tư\"");
        tasks.open(BoardTasks.CHECK, BoardTasks.SOUTH, "2022-11-15T07:00", "2022-11-18T17:00");
        account(CLERK, Role.CLERK, Scope.CENTRAL_ID);
        account(HEAD, Role.CLUSTER_HEAD, BoardTasks.NORTH);
        account(OFFICER, Role.UNIT_OFFICER, "board-u1");
    }

    @Test
    void drawsTheNumbersAndSaysThemInATable() {
        var page = text(HEAD, "/board");

        assertThat(page)
                .contains("<svg class=\"board-bar\"", "Kiểm tra đề nghị", "2 việc đang chờ", "1 việc quá hạn")
                .doesNotContain("style=", "<script>", "Cụm Nam");
        assertThat(text(CLERK, "/board")).contains("Cụm Nam", "3 việc đang chờ");
        assertThat(text(CLERK, "/board/cases?overdue=true"))
                .contains("HYPERLINK")
                .doesNotContain("Chị Hai");
    }

    @Test
    void turnsAwayWhoAnswersForNoClusterOnEveryAddress() {
        for (var address : new String[] {
            "/board",
            "/board/cases",
            "/board/board.xlsx",
            "/board/board.csv",
            "/board/cases.xlsx",
            "/board/cases.csv",
            "/api/v1/board",
            "/api/v1/board/cases"
        }) {
            assertThat(mvc.get().uri(address).with(user(OFFICER))).as(address).hasStatus(403);
            assertThat(mvc.get().uri(address + "?clusterId=" + BoardTasks.SOUTH).with(user(HEAD)))
                    .as(address)
                    .hasStatus(404);
            assertThat(mvc.get().uri(address).with(user(HEAD))).as(address).hasStatusOk();
        }
        assertThat(text(OFFICER, "/")).doesNotContain("href=\"/board\"");
        assertThat(text(HEAD, "/")).contains("href=\"/board\"");
    }

    @Test
    void givesProgramsTheSameNumbers() {
        assertThat(mvc.get().uri("/api/v1/board").with(user(HEAD)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"clusters": [{"value": "board-north", "label": "Cụm Bắc"}],
                         "steps": [{"step": "CheckSample", "tasks": 2, "overdue": 1,
                                    "ages": {"FRESH": 1, "WEEK": 1}}],
                         "waiters": [{"role": "UNIT_CHAIR", "scope": "Hội LHPN Một", "tasks": 2}],
                         "ceremony": "2022-12-14"}
                        """);
    }

    @Test
    void givesAWorkbookWithNumbersAsNumbersAndDaysAsDays() throws IOException {
        try (var workbook = workbook("/board/board.xlsx")) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            var stages = workbook.getSheetAt(0);
            assertThat(stages.getLastRowNum()).isEqualTo(2);
            var north = find(stages, 2, "Cụm Bắc");
            assertThat(north.getCell(0).getStringCellValue()).isEqualTo("Kiểm tra đề nghị");
            assertThat(north.getCell(3).getNumericCellValue()).isEqualTo(2);
            assertThat(north.getCell(4).getNumericCellValue()).isEqualTo(1);
            var waiter = find(workbook.getSheetAt(1), 0, "Chủ tịch Hội của đơn vị, Hội LHPN Một");
            assertThat(waiter.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2022-11-10T09:00");
            var forecast = workbook.getSheetAt(2).getRow(1);
            assertThat(forecast.getCell(5).getStringCellValue()).isEqualTo("Chưa đủ số liệu");
            assertThat(forecast.getCell(6).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2022, 12, 14));
        }
    }

    @Test
    void letsNoTextOfAWorkbookBecomeAFormula() throws IOException {
        try (var workbook = workbook("/board/cases.xlsx")) {
            var cell = find(workbook.getSheetAt(0), 0, HARMFUL).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            for (var row : workbook.getSheetAt(0)) {
                assertThat(row).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
            }
        }
    }

    @Test
    void givesCsvThatSpreadsheetsReadAsTextAndNotAsFormulas() {
        var bytes = bytes("/board/cases.csv");
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var lines = new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n", -1);

        assertThat(lines[0]).startsWith("Hồ sơ;");
        assertThat(lines[1]).startsWith("\"'=HYPERLINK(\"\"http://example.vn\"\";\"\"Mở\"\")\";");
        // read with another separator, the rest of the text would stand in a cell of its own
        assertThat(lines[2]).startsWith("\"Chị Hai, Ba;'+1\t'@SUM \"\"Tư\"\"\";");
        assertThat(lines[1]).contains("10/11/2022 09:00", ";3;");
        assertThat(lines).hasSize(5);
        assertThat(new String(bytes("/board/board.csv"), StandardCharsets.UTF_8))
                .contains("Kiểm tra đề nghị");
    }

    private void account(String username, Role role, String scope) {
        jdbc.update(
                "INSERT INTO person (id, full_name, search_name) VALUES (?, ?, ?)",
                username,
                "Bà " + username,
                username);
        jdbc.update(
                "INSERT INTO office (id, person_id, role, scope_kind, scope_id, valid_from) VALUES (?, ?, ?, ?, ?, ?)",
                username,
                username,
                role.name(),
                Scope.CENTRAL_ID.equals(scope) ? "CENTRAL" : role.scopeKind().name(),
                scope,
                LocalDate.of(2022, 1, 1));
        accounts.createAccount(username, username, PASSWORD, false);
    }

    private static Row find(Iterable<Row> sheet, int column, String text) {
        for (var row : sheet) {
            var cell = row.getCell(column);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("No row with " + text);
    }

    private XSSFWorkbook workbook(String address) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(address)));
    }

    private byte[] bytes(String address) {
        var answer = mvc.get().uri(address).with(user(CLERK)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        return Objects.requireNonNull(answer.getResponse().getContentAsByteArray());
    }

    private String text(String username, String address) {
        var answer = mvc.get().uri(address).with(user(username)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
