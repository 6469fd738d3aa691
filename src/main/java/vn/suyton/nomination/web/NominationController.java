package vn.suyton.nomination.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.NominationDraft;
import vn.suyton.nomination.NominationId;
import vn.suyton.nomination.NominationService;
import vn.suyton.nomination.NotEligible;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.FormErrors;
import vn.suyton.platform.InvalidInput;
import vn.suyton.programme.AwardType;

@Controller
@RequestMapping("/nominations")
class NominationController {

    private static final int PAGE = 25;

    private final NominationService nominations;
    private final NominationPages pages;

    NominationController(NominationService nominations, NominationPages pages) {
        this.nominations = nominations;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(Actor actor, NominationApi.Filter filter) {
        return pages.list(
                actor, filter, nominations.search(actor, filter.withLimit(PAGE).query()));
    }

    @GetMapping("/new")
    ModelAndView form(Actor actor) {
        return pages.start(actor, new StartForm("", ""));
    }

    @PostMapping
    ModelAndView create(Actor actor, @Valid @ModelAttribute("form") StartForm form, BindingResult result) {
        if (!result.hasErrors()) {
            try {
                var unit = form.unit();
                var draft = new NominationDraft(
                        pages.year(),
                        pages.clusterOf(unit),
                        form.awardType(),
                        AwardType.Nominee.UNIT,
                        unit,
                        "",
                        new Figures(Map.of()));
                return new ModelAndView("redirect:/nominations/"
                        + nominations.create(actor, draft).id() + "/edit");
            } catch (DomainProblem refusal) {
                FormErrors.add(result, refusal);
            }
        }
        return invalid(pages.start(actor, form));
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable NominationId id) {
        return pages.show(actor, id);
    }

    @GetMapping("/{id}/edit")
    ModelAndView editor(Actor actor, @PathVariable NominationId id) {
        return pages.edit(actor, id, DraftForm.of(nominations.get(actor, id)));
    }

    @PostMapping("/{id}/edit")
    ModelAndView edit(
            Actor actor,
            @PathVariable NominationId id,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult result,
            RedirectAttributes after) {
        if (!result.hasErrors()) {
            try {
                nominations.edit(actor, id, form.revision(), form.achievements(), form.toFigures());
                after.addFlashAttribute("said", "nomination.said.saved");
                return new ModelAndView("redirect:/nominations/" + id + ("show".equals(form.next()) ? "" : "/edit"));
            } catch (DomainProblem refusal) {
                FormErrors.add(result, refusal);
            }
        }
        return invalid(pages.edit(actor, id, form));
    }

    @PostMapping("/{id}/attachments")
    ModelAndView attach(
            Actor actor,
            @PathVariable NominationId id,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        try {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            nominations.attach(actor, id, kind, name, file.getBytes());
            after.addFlashAttribute("said", "nomination.said.attached");
        } catch (DomainProblem refusal) {
            var page = pages.edit(actor, id, DraftForm.of(nominations.get(actor, id)));
            page.addObject("refused", pages.text(refusal));
            return invalid(page);
        }
        return new ModelAndView("redirect:/nominations/" + id + "/edit#attachments");
    }

    @PostMapping("/{id}/attachments/{attachmentId}/removal")
    String detach(Actor actor, @PathVariable NominationId id, @PathVariable String attachmentId) {
        nominations.detach(actor, id, attachmentId);
        return "redirect:/nominations/" + id + "/edit#attachments";
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    ResponseEntity<byte[]> attachment(Actor actor, @PathVariable NominationId id, @PathVariable String attachmentId) {
        return NominationApi.download(nominations.attachment(actor, id, attachmentId));
    }

    @PostMapping("/{id}/submission")
    ModelAndView submit(
            Actor actor, @PathVariable NominationId id, @RequestParam int revision, RedirectAttributes after) {
        try {
            nominations.submit(actor, id, revision);
        } catch (NotEligible refusal) {
            var page = pages.show(actor, id);
            page.addObject("refused", pages.text(refusal));
            return invalid(page);
        }
        after.addFlashAttribute("said", "nomination.said.submitted");
        return new ModelAndView("redirect:/nominations/" + id);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable NominationId id,
            @RequestParam int revision,
            @RequestParam String reason,
            RedirectAttributes after) {
        try {
            nominations.withdraw(actor, id, revision, reason);
        } catch (InvalidInput refusal) {
            var page = pages.show(actor, id);
            page.addObject("refused", pages.text(refusal));
            return invalid(page);
        }
        after.addFlashAttribute("said", "nomination.said.withdrawn");
        return new ModelAndView("redirect:/nominations/" + id);
    }

    private static ModelAndView invalid(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    record StartForm(@NotBlank String awardType, @NotBlank String unit) {}
}
