package vn.suyton.ballot.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.ballot.BallotContinuationService;
import vn.suyton.ballot.BallotId;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

/** What the chair does when a ballot does not decide by itself. */
@RestController
@RequestMapping("/api/v1/ballots/{id}")
class BallotContinuationApi {

    private final BallotContinuationService ballots;

    BallotContinuationApi(BallotContinuationService ballots) {
        this.ballots = ballots;
    }

    record Decision(
            @Nullable String question,
            @Nullable List<String> order,
            @Nullable String reason) {}

    record Time(@Nullable String question, @Nullable Instant closesAt) {}

    record Reason(@Nullable String reason) {}

    record Called(String ballotId) {}

    @PostMapping("/tie-decisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideTie(Actor actor, @PathVariable String id, @RequestBody Decision decision) {
        var order = decision.order() == null ? List.<String>of() : decision.order();
        ballots.decideTie(actor, new BallotId(id), text(decision.question()), order, text(decision.reason()));
    }

    @PostMapping("/run-offs")
    @ResponseStatus(HttpStatus.CREATED)
    Called callRunOff(Actor actor, @PathVariable String id, @RequestBody Time time) {
        var runOff = ballots.callRunOff(actor, new BallotId(id), text(time.question()), moment(time.closesAt()));
        return new Called(runOff.value());
    }

    @PostMapping("/reconvening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setNewTime(Actor actor, @PathVariable String id, @RequestBody Time time) {
        ballots.setNewTime(actor, new BallotId(id), moment(time.closesAt()));
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        ballots.cancel(actor, new BallotId(id), text(reason.reason()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Instant moment(@Nullable Instant given) {
        if (given == null) {
            throw InvalidInput.of("closesAt", "required");
        }
        return given;
    }
}
