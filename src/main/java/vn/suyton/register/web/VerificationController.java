package vn.suyton.register.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.register.RegisterService;

/** The QR code of a certificate leads to {@code /verify/<code>}. */
@Controller
@RequestMapping("/verify")
class VerificationController {

    /** Left out of the address: no code has them, and a slash would make it another address. */
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}-]");

    private final RegisterService register;

    VerificationController(RegisterService register) {
        this.register = register;
    }

    @GetMapping
    String ask(@RequestParam @Nullable String code, Model model, RedirectAttributes redirect) {
        var signs = code == null ? "" : OTHER_SIGNS.matcher(code).replaceAll("");
        if (signs.isEmpty()) {
            model.addAttribute("missing", code != null);
            return "register/verify";
        }
        redirect.addAttribute("code", signs);
        return "redirect:/verify/{code}";
    }

    @GetMapping("/{code}")
    String answer(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("honour", register.findByVerificationCode(code).orElse(null));
        model.addAttribute("language", locale.getLanguage());
        return "register/verification";
    }
}
