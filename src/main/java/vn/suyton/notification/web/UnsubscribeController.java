package vn.suyton.notification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.suyton.notification.SettingsService;

/**
 * The page behind the link in a mail, for who is not signed in. Mail programs send the POST themselves, without a form and
 * without following a redirect, so it answers with the page.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

    private final SettingsService settings;

    UnsubscribeController(SettingsService settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page(token, false, model);
    }

    @PostMapping
    String unsubscribe(@PathVariable String token, Model model) {
        settings.unsubscribe(token);
        return page(token, true, model);
    }

    private String page(String token, boolean done, Model model) {
        model.addAttribute("kinds", settings.listUnsubscribed(token));
        model.addAttribute("token", token);
        model.addAttribute("done", done);
        return "notification/unsubscribe";
    }
}
