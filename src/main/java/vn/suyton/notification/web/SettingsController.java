package vn.suyton.notification.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.notification.MailChoice;
import vn.suyton.notification.NotificationSettings.KindSetting;
import vn.suyton.notification.SettingsService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FormErrors;
import vn.suyton.platform.InvalidInput;

@Controller
@RequestMapping("/notifications/settings")
class SettingsController {

    private final SettingsService settings;

    SettingsController(SettingsService settings) {
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        var current = settings.of(actor);
        var choices = new LinkedHashMap<String, MailChoice>();
        current.kinds().forEach(kind -> choices.put(kind.kind(), kind.choice()));
        return form(actor, new SettingsForm(current.email(), current.language(), choices));
    }

    @PostMapping
    ModelAndView change(
            Actor actor, @ModelAttribute("form") SettingsForm form, BindingResult result, RedirectAttributes flash) {
        if (!result.hasErrors()) {
            change(actor, form, result);
        }
        if (result.hasErrors()) {
            var page = form(actor, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", "notification.settings.saved");
        return new ModelAndView("redirect:/notifications/settings");
    }

    private void change(Actor actor, SettingsForm form, BindingResult result) {
        try {
            settings.change(
                    actor,
                    new SettingsService.Change(
                            form.email(), Optional.ofNullable(form.language()).orElse(""), form.choices()));
        } catch (InvalidInput e) {
            FormErrors.add(result, e);
        }
    }

    private ModelAndView form(Actor actor, SettingsForm form) {
        var current = settings.of(actor);
        var page = new ModelAndView("notification/settings");
        page.addObject("form", form);
        page.addObject("mailOn", current.mailOn());
        page.addObject(
                "kinds",
                current.kinds().stream()
                        .map(kind -> new Row(kind, form.choices().getOrDefault(kind.kind(), kind.choice())))
                        .toList());
        page.addObject("modes", MailChoice.values());
        return page;
    }

    /** A kind with what was chosen on the page. */
    record Row(KindSetting kind, MailChoice choice) {}

    record SettingsForm(
            @Nullable String email,
            @Nullable String language,
            @Nullable Map<String, MailChoice> choices) {

        @Override
        public Map<String, MailChoice> choices() {
            return choices == null ? new HashMap<>() : choices;
        }
    }
}
