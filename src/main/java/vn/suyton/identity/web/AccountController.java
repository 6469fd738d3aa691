package vn.suyton.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.SignInLocked;
import vn.suyton.identity.TokenService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FormErrors;
import vn.suyton.platform.InvalidInput;

@Controller
@RequestMapping("/account")
class AccountController {

    private final AccountService accounts;
    private final TokenService tokens;

    AccountController(AccountService accounts, TokenService tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("absentNames", accounts.displayNames(actor.absentPeople()));
        model.addAttribute("tokens", tokens.listOf(actor));
        return "identity/account";
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        tokens.revoke(actor, id);
        flash.addFlashAttribute("said", "identity.token.revoked");
        return "redirect:/account";
    }

    @GetMapping("/password")
    ModelAndView passwordForm(Actor actor) {
        return form(actor, new PasswordForm("", "", ""));
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            Actor actor,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            RedirectAttributes flash) {
        if (!result.hasErrors() && !form.newPassword().equals(form.repeatedPassword())) {
            result.rejectValue("repeatedPassword", "field.passwords-differ");
        }
        if (!result.hasErrors()) {
            change(actor, form, result);
        }
        if (result.hasErrors()) {
            var page = form(actor, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", "identity.password.changed");
        return new ModelAndView("redirect:/account");
    }

    private void change(Actor actor, PasswordForm form, BindingResult result) {
        try {
            accounts.changePassword(actor, form.currentPassword(), form.newPassword());
        } catch (InvalidInput | SignInLocked e) {
            FormErrors.add(result, e);
        }
    }

    private ModelAndView form(Actor actor, PasswordForm form) {
        var page = new ModelAndView("identity/password");
        page.addObject("form", form);
        page.addObject("shortest", accounts.shortestPassword());
        page.addObject("mustChange", accounts.mustChangePassword(actor.username()));
        return page;
    }

    record PasswordForm(
            @NotEmpty String currentPassword,
            @NotEmpty String newPassword,
            @NotEmpty String repeatedPassword) {

        @Override
        public String toString() {
            return "PasswordForm";
        }
    }
}
