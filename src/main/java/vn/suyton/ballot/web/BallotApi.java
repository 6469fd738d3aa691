package vn.suyton.ballot.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.BallotState;
import vn.suyton.ballot.Receipt;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/ballots")
class BallotApi {

    private final BallotService ballots;
    private final BallotQueryService queries;
    private final MessageSource messages;

    BallotApi(BallotService ballots, BallotQueryService queries, MessageSource messages) {
        this.ballots = ballots;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping
    Page<BallotJson.Item> list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable BallotState state,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        return queries.search(actor, new BallotQueryService.Query(mine, state, limit, after))
                .map(BallotJson.Item::of);
    }

    @GetMapping("/{id}")
    BallotJson.Whole get(Actor actor, @PathVariable String id) {
        return BallotJson.Whole.of(queries.get(actor, new BallotId(id)));
    }

    @PostMapping("/{id}/papers")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt cast(Actor actor, @PathVariable String id, @RequestBody JsonNode body) {
        return ballots.cast(actor, new BallotId(id), PaperReader.read(body));
    }

    /** What a voter looks for; in the body, for what stands in an address is logged. */
    record Lookup(@Nullable String tracker, @Nullable String checkCode) {}

    @PostMapping("/{id}/lookups")
    BallotJson.Found lookUp(Actor actor, @PathVariable String id, @RequestBody Lookup lookup) {
        var ballot = new BallotId(id);
        var tracker = lookup.tracker();
        var checkCode = lookup.checkCode();
        if (tracker == null && checkCode == null) {
            throw InvalidInput.of("tracker", "required");
        }
        return new BallotJson.Found(
                tracker == null ? null : queries.isCounted(actor, ballot, tracker),
                checkCode == null ? Map.of() : queries.marksOf(actor, ballot, checkCode),
                checkCode == null ? Map.of() : queries.rankingsOf(actor, ballot, checkCode));
    }

    @GetMapping("/{id}/result")
    BallotJson.Result result(Actor actor, @PathVariable String id, Locale locale) {
        var ballotId = new BallotId(id);
        return BallotJson.Result.of(ballotId, queries.getResult(actor, ballotId), messages, locale);
    }

    @GetMapping(path = "/{id}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    String record(Actor actor, @PathVariable String id) {
        return queries.getRecord(actor, new BallotId(id));
    }

    @GetMapping(path = "/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(Actor actor, @PathVariable String id) {
        var document = queries.getMinutes(actor, new BallotId(id));
        var disposition =
                ContentDisposition.inline().filename(document.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(queries.getMinutesContent(actor, new BallotId(id)));
    }
}
