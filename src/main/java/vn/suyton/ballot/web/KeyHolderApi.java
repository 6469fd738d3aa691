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
import vn.suyton.ballot.KeyHolderService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

/** The keys of a ballot. */
@RestController
@RequestMapping("/api/v1/ballots/{id}/keys")
class KeyHolderApi {

    private final KeyHolderService keys;

    KeyHolderApi(KeyHolderService keys) {
        this.keys = keys;
    }

    /** Shown once. */
    record Key(String key) {}

    record Keys(@Nullable List<String> keys) {}

    @GetMapping
    KeyHolderService.Holding get(Actor actor, @PathVariable String id) {
        return keys.get(actor, new BallotId(id));
    }

    @PostMapping("/mine")
    @ResponseStatus(HttpStatus.CREATED)
    Key receive(Actor actor, @PathVariable String id) {
        return new Key(keys.receive(actor, new BallotId(id)));
    }

    @PostMapping("/together")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(Actor actor, @PathVariable String id, @RequestBody Keys brought) {
        if (brought.keys() == null) {
            throw InvalidInput.of("keys", "required");
        }
        keys.unlock(actor, new BallotId(id), brought.keys());
    }
}
