package vn.suyton.identity.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.Substitution;
import vn.suyton.identity.SubstitutionService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Choice;
import vn.suyton.platform.FormErrors;
import vn.suyton.platform.InvalidInput;

/** Who does my work when I am away. */
@Controller
@RequestMapping("/account/absence")
class AbsenceController {

    private static final String HERE = "redirect:/account/absence";

    private final SubstitutionService substitutions;
    private final AccountService accounts;

    AbsenceController(SubstitutionService substitutions, AccountService accounts) {
        this.substitutions = substitutions;
        this.accounts = accounts;
    }

    record AbsenceForm(
            @Nullable String substitute,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {}

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(actor, new AbsenceForm(null, null, null));
    }

    @PostMapping
    ModelAndView set(
            Actor actor, @ModelAttribute("form") AbsenceForm form, BindingResult result, RedirectAttributes flash) {
        if (!result.hasErrors()) {
            set(actor, form, result);
        }
        if (result.hasErrors()) {
            var page = page(actor, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", "identity.absence.set");
        return new ModelAndView(HERE);
    }

    private void set(Actor actor, AbsenceForm form, BindingResult result) {
        try {
            substitutions.set(actor, form.substitute(), form.from(), form.to());
        } catch (InvalidInput e) {
            FormErrors.add(result, e);
        }
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        substitutions.end(actor, id);
        flash.addFlashAttribute("said", "identity.absence.ended");
        return HERE;
    }

    private ModelAndView page(Actor actor, AbsenceForm form) {
        var mine = substitutions.listOfAbsent(actor);
        var others = substitutions.listOfSubstitute(actor);
        var page = new ModelAndView("identity/absence");
        page.addObject("form", form);
        page.addObject("mine", mine);
        page.addObject("others", others);
        page.addObject("names", names(mine, others));
        page.addObject(
                "colleagues",
                substitutions.colleagues(actor).stream()
                        .map(one -> new Choice(one.username(), one.name() + " (" + one.username() + ")"))
                        .toList());
        return page;
    }

    private Map<String, String> names(List<Substitution> mine, List<Substitution> others) {
        var usernames = Stream.concat(
                        mine.stream().map(Substitution::substitute),
                        others.stream().map(Substitution::absent))
                .distinct()
                .toList();
        return new LinkedHashMap<>(accounts.displayNames(usernames));
    }
}
