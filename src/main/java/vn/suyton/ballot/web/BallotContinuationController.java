package vn.suyton.ballot.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.ballot.BallotContinuationService;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;

/** The page on which the chair goes on with a ballot that does not decide by itself, or cancels it. */
@Controller
@RequestMapping("/ballots/{id}/conduct")
class BallotContinuationController {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PLACE = "place.";
    private static final String BACK = "redirect:/ballots/{id}/conduct";

    private final BallotContinuationService ballots;
    private final BallotQueryService queries;
    private final MessageSource messages;

    BallotContinuationController(
            BallotContinuationService ballots, BallotQueryService queries, MessageSource messages) {
        this.ballots = ballots;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return page(actor, new BallotId(id), Map.of(), List.of());
    }

    @PostMapping("/tie")
    ModelAndView decideTie(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(actor, id, fields, locale, () -> {
            var question = fields.getOrDefault("question", "");
            ballots.decideTie(actor, new BallotId(id), question, order(fields), fields.getOrDefault("reason", ""));
        });
    }

    @PostMapping("/run-off")
    ModelAndView callRunOff(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(actor, id, fields, locale, () -> {
            var question = fields.getOrDefault("question", "");
            ballots.callRunOff(actor, new BallotId(id), question, moment(fields));
        });
    }

    @PostMapping("/new-time")
    ModelAndView setNewTime(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(actor, id, fields, locale, () -> ballots.setNewTime(actor, new BallotId(id), moment(fields)));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(
                actor,
                id,
                fields,
                locale,
                () -> ballots.cancel(actor, new BallotId(id), fields.getOrDefault("reason", "")));
    }

    private ModelAndView then(Actor actor, String id, Map<String, String> fields, Locale locale, Runnable command) {
        try {
            command.run();
            return new ModelAndView(BACK, "id", id);
        } catch (InvalidInput refusal) {
            var problems = refusal.fields().stream()
                    .map(field -> messages.getMessage(
                            "field." + field.code(), field.arguments().toArray(), locale))
                    .toList();
            var page = page(actor, new BallotId(id), fields, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Actor actor, BallotId id, Map<String, String> fields, List<String> problems) {
        var ballot = queries.get(actor, id);
        if (!ballot.isChairedBy(actor)) {
            throw new NotFound("BALLOT", id.value());
        }
        return new ModelAndView("ballot/conduct")
                .addObject("ballot", ballot)
                .addObject("ties", queries.listTies(actor, id))
                .addObject("fields", fields)
                .addObject("problems", problems);
    }

    /** Options by the places given to them; who has no place, or one that is taken, makes the order incomplete. */
    private static List<String> order(Map<String, String> fields) {
        var byPlace = new TreeMap<String, String>();
        fields.forEach((name, place) -> {
            if (name.startsWith(PLACE) && !place.isEmpty()) {
                byPlace.put(place, name.substring(PLACE.length()));
            }
        });
        return List.copyOf(byPlace.values());
    }

    private static Instant moment(Map<String, String> fields) {
        try {
            return LocalDateTime.parse(fields.getOrDefault("closesAt", ""))
                    .atZone(VIETNAM)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("closesAt", "required");
        }
    }
}
