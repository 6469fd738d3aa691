package vn.suyton.ballot.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotRollService;
import vn.suyton.ballot.RollAmendment;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

/** Amendments of the roll of an open ballot. */
@RestController
@RequestMapping("/api/v1/ballots/{id}/roll-amendments")
class BallotRollApi {

    private final BallotRollService rolls;

    BallotRollApi(BallotRollService rolls) {
        this.rolls = rolls;
    }

    record Proposal(
            RollAmendment.@Nullable Kind kind,
            @Nullable String personId,
            @Nullable String reason) {}

    @GetMapping
    List<RollAmendment> list(Actor actor, @PathVariable String id) {
        return rolls.list(actor, new BallotId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void propose(Actor actor, @PathVariable String id, @RequestBody Proposal proposal) {
        var kind = proposal.kind();
        if (kind == null) {
            throw InvalidInput.of("kind", "required");
        }
        rolls.propose(actor, new BallotId(id), kind, text(proposal.personId()), text(proposal.reason()));
    }

    @PostMapping("/{place}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @PathVariable String id, @PathVariable int place) {
        rolls.confirm(actor, new BallotId(id), place);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
