package vn.suyton.ballot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.suyton.ballot.BallotHallService;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.ChannelTotals;
import vn.suyton.ballot.HallView;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

/** The hall of a hybrid ballot. */
@RestController
@RequestMapping("/api/v1/ballots/{id}")
class BallotHallApi {

    private final BallotHallService hall;
    private final JsonMapper mapper;

    BallotHallApi(BallotHallService hall, JsonMapper mapper) {
        this.hall = hall;
        this.mapper = mapper;
    }

    @GetMapping("/hall")
    HallView get(Actor actor, @PathVariable String id) {
        return hall.get(actor, new BallotId(id));
    }

    @PostMapping("/presence/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void checkIn(Actor actor, @PathVariable String id, @PathVariable String personId) {
        hall.checkIn(actor, new BallotId(id), personId);
    }

    @PostMapping("/hall-papers/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOutPaper(Actor actor, @PathVariable String id, @PathVariable String personId) {
        hall.handOutPaper(actor, new BallotId(id), personId);
    }

    @PostMapping("/hall-papers/{personId}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackPaper(Actor actor, @PathVariable String id, @PathVariable String personId) {
        hall.takeBackPaper(actor, new BallotId(id), personId);
    }

    @PostMapping("/paper-totals")
    @ResponseStatus(HttpStatus.CREATED)
    void enterTotals(Actor actor, @PathVariable String id, @RequestBody ChannelTotals totals) {
        hall.enterTotals(actor, new BallotId(id), totals);
    }

    /** The answers as in a paper, in a part of their own; the scanned letter beside them. */
    @PostMapping("/written-opinions/{personId}")
    @ResponseStatus(HttpStatus.CREATED)
    void enterOpinion(
            Actor actor,
            @PathVariable String id,
            @PathVariable String personId,
            @RequestParam String answers,
            @RequestParam MultipartFile file) {
        var choices = PaperReader.read(json(answers));
        hall.enterOpinion(actor, new BallotId(id), personId, choices, letter(file));
    }

    @PostMapping("/written-opinions/{personId}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmOpinion(Actor actor, @PathVariable String id, @PathVariable String personId) {
        hall.confirmOpinion(actor, new BallotId(id), personId);
    }

    static BallotHallService.Letter letter(MultipartFile file) {
        try {
            var name = file.getOriginalFilename();
            return new BallotHallService.Letter(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the cause, which would quote a choice. */
    private JsonNode json(String answers) {
        try {
            return mapper.readTree(answers);
        } catch (JacksonException e) {
            throw InvalidInput.of("answers", "required");
        }
    }
}
