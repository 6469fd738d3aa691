package vn.suyton.ballot.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.ballot.BallotDeskService;
import vn.suyton.ballot.BallotHallService;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.BallotRollService;
import vn.suyton.ballot.BallotView;
import vn.suyton.ballot.RollAmendment;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

/** The page of the hall: presence, papers, what tellers counted, and letters. */
@Controller
@RequestMapping("/ballots/{id}/hall")
class BallotHallController {

    private static final String BACK = "redirect:/ballots/{id}/hall";
    private static final String ROLL = "#roll";

    private final BallotHallService hall;
    private final BallotRollService rolls;
    private final BallotDeskService desk;
    private final BallotQueryService queries;
    private final MessageSource messages;

    BallotHallController(
            BallotHallService hall,
            BallotRollService rolls,
            BallotDeskService desk,
            BallotQueryService queries,
            MessageSource messages) {
        this.hall = hall;
        this.rolls = rolls;
        this.desk = desk;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return page(actor, id, Map.of(), List.of());
    }

    @PostMapping("/presence")
    String checkIn(Actor actor, @PathVariable String id, @RequestParam String person) {
        hall.checkIn(actor, new BallotId(id), person);
        return BACK + ROLL;
    }

    @PostMapping("/paper")
    String handOutPaper(Actor actor, @PathVariable String id, @RequestParam String person) {
        hall.handOutPaper(actor, new BallotId(id), person);
        return BACK + ROLL;
    }

    @PostMapping("/paper-back")
    String takeBackPaper(Actor actor, @PathVariable String id, @RequestParam String person) {
        hall.takeBackPaper(actor, new BallotId(id), person);
        return BACK + ROLL;
    }

    @PostMapping("/confirmation")
    String confirm(Actor actor, @PathVariable String id, @RequestParam String person) {
        hall.confirmOpinion(actor, new BallotId(id), person);
        return BACK;
    }

    @PostMapping("/totals")
    ModelAndView enterTotals(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(actor, id, fields, locale, () -> {
            var ballot = queries.get(actor, new BallotId(id));
            hall.enterTotals(actor, ballot.id(), new TotalsForm(fields).read(ballot));
        });
    }

    @PostMapping("/opinion")
    ModelAndView enterOpinion(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam MultipartFile file,
            Locale locale) {
        return then(actor, id, fields.toSingleValueMap(), locale, () -> {
            var ballot = queries.get(actor, new BallotId(id));
            var choices = new PaperForm(fields).choices(ballot.questions());
            var person = String.valueOf(fields.getFirst("person"));
            hall.enterOpinion(actor, ballot.id(), person, choices, BallotHallApi.letter(file));
        });
    }

    @PostMapping("/amendment")
    ModelAndView propose(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(actor, id, fields, locale, () -> {
            var kind = "ADD".equals(fields.get("kind")) ? RollAmendment.Kind.ADD : RollAmendment.Kind.STRIKE;
            var person = fields.getOrDefault("person", "");
            rolls.propose(actor, new BallotId(id), kind, person, fields.getOrDefault("reason", ""));
        });
    }

    @PostMapping("/amendment-confirmation")
    String confirmAmendment(Actor actor, @PathVariable String id, @RequestParam int place) {
        rolls.confirm(actor, new BallotId(id), place);
        return BACK;
    }

    @PostMapping("/objection")
    ModelAndView object(Actor actor, @PathVariable String id, @RequestParam Map<String, String> fields, Locale locale) {
        return then(
                actor, id, fields, locale, () -> desk.object(actor, new BallotId(id), fields.getOrDefault("text", "")));
    }

    @GetMapping("/letters/{letterId}")
    ResponseEntity<byte[]> letter(Actor actor, @PathVariable String id, @PathVariable String letterId) {
        var letter = hall.letter(actor, new BallotId(id), letterId);
        var disposition = ContentDisposition.attachment()
                .filename(letter.attachment().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(letter.attachment().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(letter.content());
    }

    private ModelAndView then(Actor actor, String id, Map<String, String> fields, Locale locale, Runnable command) {
        try {
            command.run();
            return new ModelAndView(BACK, "id", id);
        } catch (InvalidInput refusal) {
            var problems = refusal.fields().stream()
                    .map(field -> place(queries.get(actor, new BallotId(id)), field.field(), locale)
                            + messages.getMessage(
                                    "field." + field.code(), field.arguments().toArray(), locale))
                    .distinct()
                    .toList();
            var page = page(actor, id, fields, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** In words, also for a field like {@code questions.flag.ha-nam}; nothing for one that says it itself. */
    private String place(BallotView ballot, String field, Locale locale) {
        for (var question : ballot.questions()) {
            var ofQuestion = "questions." + question.key();
            if (field.equals(ofQuestion)) {
                return question.text() + ": ";
            }
            for (var option : question.options()) {
                if (field.equals(ofQuestion + "." + option.key())) {
                    return question.text() + ", " + option.label() + ": ";
                }
            }
        }
        var name = messages.getMessage("ballot.hall.field." + field, null, "", locale);
        return name == null || name.isEmpty() ? "" : name + ": ";
    }

    private ModelAndView page(Actor actor, String id, Map<String, String> fields, List<String> problems) {
        var view = hall.get(actor, new BallotId(id));
        return new ModelAndView("ballot/hall")
                .addObject("ballot", queries.get(actor, new BallotId(id)))
                .addObject("hall", view)
                .addObject("amendments", rolls.list(actor, new BallotId(id)))
                .addObject("addable", rolls.listAddable(actor, new BallotId(id)))
                .addObject("objections", desk.listObjections(actor, new BallotId(id)))
                .addObject("fields", fields)
                .addObject("problems", problems);
    }
}
