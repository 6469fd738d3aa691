package vn.suyton.ballot.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.BallotView;
import vn.suyton.ballot.Explanation;
import vn.suyton.ballot.KeyHolderService;
import vn.suyton.ballot.MyBallotService;
import vn.suyton.ballot.PaperOvertaken;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;

/**
 * The pages of a ballot. A choice travels in bodies of POST requests only, from page to page in hidden fields: never in
 * an address, a session or a redirect.
 */
@Controller
@RequestMapping("/ballots")
class BallotController {

    private final BallotService ballots;
    private final BallotQueryService queries;
    private final MyBallotService mine;
    private final KeyHolderService keys;
    private final MessageSource messages;

    BallotController(
            BallotService ballots,
            BallotQueryService queries,
            MyBallotService mine,
            KeyHolderService keys,
            MessageSource messages) {
        this.ballots = ballots;
        this.queries = queries;
        this.mine = mine;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(name = "mine", defaultValue = "true") boolean onlyMine,
            @RequestParam @Nullable String after,
            Model model) {
        model.addAttribute("mine", onlyMine);
        model.addAttribute("ballots", mine.list(actor, onlyMine, after));
        return "ballot/list";
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id, Locale locale) {
        var ballot = queries.get(actor, new BallotId(id));
        return paper(actor, ballot, new LinkedMultiValueMap<>(), List.of(), locale)
                .addObject("chairs", ballot.isChairedBy(actor))
                .addObject("keeps", ballot.isKeptBy(actor));
    }

    /** After a change of the language on a page that came from a POST. */
    @GetMapping({"/{id}/check", "/{id}/papers", "/{id}/change"})
    String backToThePaper(@PathVariable String id) {
        return "redirect:/ballots/{id}";
    }

    @PostMapping("/{id}/check")
    ModelAndView check(
            Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Locale locale) {
        var ballot = queries.get(actor, new BallotId(id));
        try {
            return checkPage(actor, ballot, fields, false);
        } catch (InvalidInput e) {
            return paper(actor, ballot, fields, e.fields(), locale);
        }
    }

    /** Asked before a paper is sent, so that it stays on the page while there is no line or no session. */
    @GetMapping(path = "/{id}/line", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> line(CsrfToken token) {
        return Map.of("parameter", token.getParameterName(), "token", token.getToken());
    }

    @PostMapping("/{id}/change")
    ModelAndView change(
            Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Locale locale) {
        return paper(actor, queries.get(actor, new BallotId(id)), fields, List.of(), locale);
    }

    /** Shows the receipt at once instead of redirecting: it must not wait in a session for the next page. */
    @PostMapping("/{id}/papers")
    ModelAndView cast(
            Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Locale locale) {
        var ballot = queries.get(actor, new BallotId(id));
        try {
            var form = new PaperForm(fields);
            return new ModelAndView("ballot/receipt")
                    .addObject("ballot", ballot)
                    .addObject(
                            "receipt",
                            ballots.cast(actor, ballot.id(), form.choices(ballot.questions()), form.sending()));
        } catch (InvalidInput e) {
            return paper(actor, ballot, fields, e.fields(), locale);
        } catch (PaperOvertaken e) {
            return checkPage(actor, ballot, fields, true);
        }
    }

    @GetMapping("/{id}/result")
    ModelAndView result(Actor actor, @PathVariable String id, Locale locale) {
        return result(actor, new BallotId(id), new Lookup(null, null), locale);
    }

    @PostMapping("/{id}/result")
    ModelAndView lookUp(Actor actor, @PathVariable String id, @ModelAttribute Lookup lookup, Locale locale) {
        var wanted = lookup.stripped();
        var page = result(actor, new BallotId(id), wanted, locale);
        if (wanted.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("nothingToLookUp", true);
        }
        return page;
    }

    /** What a voter looks for in the record. */
    public record Lookup(@Nullable String tracker, @Nullable String checkCode) {

        Lookup stripped() {
            return new Lookup(stripped(tracker), stripped(checkCode));
        }

        /** As people copy it: in groups, with hyphens, in capitals. */
        private static @Nullable String stripped(@Nullable String number) {
            var text =
                    number == null ? "" : number.replaceAll("[\\s\\p{Z}-]", "").toLowerCase(Locale.ROOT);
            return text.isEmpty() ? null : text;
        }

        boolean isEmpty() {
            return tracker == null && checkCode == null;
        }
    }

    /** The paper as it would be cast, with what names this one sending of it. */
    private ModelAndView checkPage(
            Actor actor, BallotView ballot, MultiValueMap<String, String> fields, boolean overtaken) {
        var form = new PaperForm(fields);
        var answers = ballots.preview(actor, ballot.id(), form.choices(ballot.questions()));
        var page = new ModelAndView("ballot/check");
        if (overtaken) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page.addObject("ballot", ballot)
                .addObject("marks", answers.marks())
                .addObject("rankings", answers.rankings())
                .addObject("sending", ballots.prepareSending(actor, ballot.id()))
                .addObject("overtaken", overtaken);
    }

    private ModelAndView paper(
            Actor actor,
            BallotView ballot,
            MultiValueMap<String, String> fields,
            List<FieldProblem> problems,
            Locale locale) {
        var page = new ModelAndView("ballot/show");
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("ballot", ballot)
                .addObject("holding", keys.get(actor, ballot.id()))
                .addObject("form", new PaperForm(fields))
                .addObject(
                        "rules",
                        ballot.questions().stream()
                                .map(question -> Explanation.of(question.rule()).stream()
                                        .map(sentence -> sentence.text(messages, locale))
                                        .toList())
                                .toList())
                .addObject("problems", PaperError.of(ballot.questions(), problems, messages, locale));
    }

    private ModelAndView result(Actor actor, BallotId id, Lookup lookup, Locale locale) {
        var result = queries.getResult(actor, id);
        var tracker = lookup.tracker();
        var checkCode = lookup.checkCode();
        return new ModelAndView("ballot/result")
                .addObject("ballot", queries.get(actor, id))
                .addObject("result", result)
                .addObject("parts", ResultPart.of(result, messages, locale))
                .addObject("lookup", lookup)
                .addObject(
                        "counted",
                        Optional.ofNullable(tracker)
                                .map(number -> queries.isCounted(actor, id, number))
                                .orElse(null))
                .addObject(
                        "marks",
                        Optional.ofNullable(checkCode)
                                .map(code -> queries.marksOf(actor, id, code))
                                .orElse(null))
                .addObject(
                        "rankings",
                        Optional.ofNullable(checkCode)
                                .map(code -> queries.rankingsOf(actor, id, code))
                                .orElse(null));
    }
}
