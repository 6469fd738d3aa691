package vn.suyton.board.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.board.BoardAge;
import vn.suyton.board.BoardCases;
import vn.suyton.board.BoardService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** The board, the cases behind its numbers, and both as files. */
@Controller
@RequestMapping("/board")
class BoardController {

    private static final int PAGE = 50;
    /** Most rows of a file. */
    private static final int MOST = 10_000;

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final BoardService board;
    private final BoardSheets sheets;

    BoardController(BoardService board, BoardSheets sheets) {
        this.board = board;
        this.sheets = sheets;
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam @Nullable String clusterId) {
        return new ModelAndView("board/board")
                .addObject("board", board.get(actor, orNull(clusterId)))
                .addObject("ages", BoardAge.values());
    }

    @GetMapping("/board.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @RequestParam @Nullable String clusterId, Locale language) {
        var shown = board.get(actor, orNull(clusterId));
        return file("tien-do.xlsx", WORKBOOK, SheetFiles.workbook(sheets.board(shown, language)));
    }

    @GetMapping("/board.csv")
    ResponseEntity<byte[]> csv(Actor actor, @RequestParam @Nullable String clusterId, Locale language) {
        var shown = board.get(actor, orNull(clusterId));
        return file("tien-do.csv", CSV, SheetFiles.csv(sheets.stages(shown, language)));
    }

    @GetMapping("/cases")
    ModelAndView cases(Actor actor, Behind behind) {
        return new ModelAndView("board/cases")
                .addObject("behind", behind)
                .addObject("page", board.searchCases(actor, behind.query(), PAGE));
    }

    @GetMapping("/cases.xlsx")
    ResponseEntity<byte[]> casesWorkbook(Actor actor, Behind behind, Locale language) {
        var found = board.searchCases(actor, behind.query(), MOST).items();
        return file("ho-so.xlsx", WORKBOOK, SheetFiles.workbook(List.of(sheets.cases(found, language))));
    }

    @GetMapping("/cases.csv")
    ResponseEntity<byte[]> casesCsv(Actor actor, Behind behind, Locale language) {
        var found = board.searchCases(actor, behind.query(), MOST).items();
        return file("ho-so.csv", CSV, SheetFiles.csv(sheets.cases(found, language)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The number that was looked behind, as it stands in the address. */
    record Behind(
            @Nullable String clusterId,
            @Nullable String process,
            @Nullable String step,
            @Nullable BoardAge age,
            @Nullable Boolean overdue,
            @Nullable String assignee,
            @Nullable Role role,
            @Nullable String scopeId,
            @Nullable String after) {

        BoardCases query() {
            return new BoardCases(
                    orNull(clusterId),
                    orNull(process),
                    orNull(step),
                    age,
                    Boolean.TRUE.equals(overdue),
                    orNull(assignee),
                    role,
                    orNull(scopeId),
                    orNull(after));
        }
    }
}
