package vn.suyton.ballot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.LiveService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;

/** A ballot on the wall of the hall and in the chair's hand: what is asked, how many have voted, how it ended. */
@Controller
@RequestMapping("/ballots/{id}/live")
class LiveController {

    private static final int FASTEST_SECONDS = 5;
    private static final int SLOWEST_SECONDS = 600;

    private final LiveService ballots;
    private final BallotQueryService queries;
    private final LivePages hall;
    private final MessageSource messages;
    private final ShiftableClock clock;

    LiveController(
            LiveService ballots,
            BallotQueryService queries,
            LivePages hall,
            MessageSource messages,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.queries = queries;
        this.hall = hall;
        this.messages = messages;
        this.clock = clock;
    }

    /** With {@code refresh} the browser itself loads the page again after so many seconds: for one without scripts. */
    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            @RequestParam @Nullable Integer refresh,
            HttpServletResponse response,
            Locale locale) {
        if (refresh != null) {
            var seconds = Math.max(FASTEST_SECONDS, Math.min(refresh, SLOWEST_SECONDS));
            response.setHeader("Refresh", String.valueOf(seconds));
        }
        var ballot = queries.get(actor, new BallotId(id));
        return new ModelAndView("ballot/live")
                .addObject("ballot", ballot)
                .addObject("hall", state(actor, id))
                .addObject("needed", LiveService.neededForQuorum(ballot))
                .addObject(
                        "parts",
                        ballot.isCertified()
                                ? ResultPart.of(queries.getResult(actor, ballot.id()), messages, locale)
                                : List.of());
    }

    @GetMapping(path = "/state", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<LiveJson> now(Actor actor, @PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state(actor, id));
    }

    /** 204 tells the browser to ask from time to time instead. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return hall.follow(state(actor, id), request.getSession().getId())
                .map(emitter -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        // a proxy that gathers answers would keep the figures back
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private LiveJson state(Actor actor, String id) {
        return LiveJson.of(ballots.get(actor, new BallotId(id)), clock.instant());
    }
}
