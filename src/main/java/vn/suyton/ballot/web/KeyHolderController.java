package vn.suyton.ballot.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.KeyHolderService;
import vn.suyton.document.QrCode;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

/** The keys of a ballot: received before it opens, brought together at the count. A key is in no address and no session. */
@Controller
@RequestMapping("/ballots/{id}/keys")
class KeyHolderController {

    private static final int GROUP = 8;

    private final KeyHolderService keys;
    private final BallotQueryService queries;
    private final MessageSource messages;

    KeyHolderController(KeyHolderService keys, BallotQueryService queries, MessageSource messages) {
        this.keys = keys;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return page(actor, id, "ballot/keys");
    }

    /** After a change of the language on the page that shows a key. */
    @GetMapping({"/mine", "/together"})
    String back() {
        return "redirect:/ballots/{id}/keys";
    }

    /** Shows the key at once instead of redirecting: it must not wait anywhere for the next page. */
    @PostMapping("/mine")
    ModelAndView receive(Actor actor, @PathVariable String id) {
        var key = keys.receive(actor, new BallotId(id));
        return page(actor, id, "ballot/key")
                .addObject("groups", List.of(key.split("(?<=\\G.{" + GROUP + "})")))
                .addObject("qr", QrCode.svg(key.toUpperCase(Locale.ROOT)));
    }

    @PostMapping("/together")
    ModelAndView unlock(
            Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Locale locale) {
        var typed = fields.getOrDefault("keys", List.of());
        try {
            keys.unlock(actor, new BallotId(id), typed);
            return new ModelAndView("redirect:/ballots/{id}/keys", Map.of("id", id));
        } catch (InvalidInput refusal) {
            var page = page(actor, id, "ballot/keys").addObject("typed", typed);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            refusal.fields().forEach(field -> {
                var text = messages.getMessage(
                        "field." + field.code(), field.arguments().toArray(), locale);
                page.addObject("problem", Map.of("field", field.field(), "text", String.valueOf(text)));
            });
            return page;
        }
    }

    private ModelAndView page(Actor actor, String id, String view) {
        var ballotId = new BallotId(id);
        return new ModelAndView(view)
                .addObject("ballot", queries.get(actor, ballotId))
                .addObject("holding", keys.get(actor, ballotId))
                .addObject("typed", List.of())
                .addObject("problem", Map.of());
    }
}
