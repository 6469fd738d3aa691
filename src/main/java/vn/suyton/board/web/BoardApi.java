package vn.suyton.board.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.board.Board;
import vn.suyton.board.BoardCase;
import vn.suyton.board.BoardService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/board")
class BoardApi {

    private static final int MOST = 200;

    private final BoardService board;

    BoardApi(BoardService board) {
        this.board = board;
    }

    /** Without a cluster all those the caller may see. */
    @GetMapping
    Board get(Actor actor, @RequestParam @Nullable String clusterId) {
        return board.get(actor, clusterId);
    }

    /** The cases behind a number. */
    @GetMapping("/cases")
    Page<BoardCase> cases(Actor actor, BoardController.Behind behind, @RequestParam(defaultValue = "20") int limit) {
        return board.searchCases(actor, behind.query(), Math.max(1, Math.min(limit, MOST)));
    }
}
