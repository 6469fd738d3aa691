package vn.suyton.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.SetupService;
import vn.suyton.platform.FormErrors;
import vn.suyton.platform.InvalidInput;

@Controller
@RequestMapping("/setup/{link}")
class SetupController {

    private final SetupService setup;
    private final AccountService accounts;

    SetupController(SetupService setup, AccountService accounts) {
        this.setup = setup;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView form(@PathVariable String link) {
        setup.requireUsable(link);
        return form(new SetupForm("", "", "", ""));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String link, @Valid @ModelAttribute("form") SetupForm form, BindingResult result) {
        setup.requireUsable(link);
        if (!result.hasErrors() && !form.password().equals(form.repeatedPassword())) {
            result.rejectValue("repeatedPassword", "field.passwords-differ");
        }
        if (!result.hasErrors()) {
            createAdministrator(link, form, result);
        }
        if (result.hasErrors()) {
            var page = form(form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/sign-in?ready");
    }

    private void createAdministrator(String link, SetupForm form, BindingResult result) {
        try {
            setup.createAdministrator(link, form.username(), form.fullName(), form.password());
        } catch (InvalidInput e) {
            FormErrors.add(result, e);
        }
    }

    private ModelAndView form(SetupForm form) {
        var page = new ModelAndView("identity/setup");
        page.addObject("form", form);
        page.addObject("shortest", accounts.shortestPassword());
        return page;
    }

    record SetupForm(
            @NotBlank @Size(max = 120) String fullName,
            @NotBlank @Size(max = 64) String username,
            @NotEmpty String password,
            @NotEmpty String repeatedPassword) {

        @Override
        public String toString() {
            return "SetupForm " + username;
        }
    }
}
