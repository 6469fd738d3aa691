package vn.suyton.register.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.suyton.platform.Choice;
import vn.suyton.register.HonourFilter;
import vn.suyton.register.RegisterService;

@Controller
class HonourController {

    private final RegisterService register;

    HonourController(RegisterService register) {
        this.register = register;
    }

    @GetMapping("/honours")
    String list(HonourFilter filter, Locale locale, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("honours", register.search(filter));
        model.addAttribute("years", register.listYears());
        model.addAttribute("awards", awards(locale.getLanguage()));
        model.addAttribute("language", locale.getLanguage());
        return "register/honours";
    }

    private List<Choice> awards(String language) {
        return register.listAwards().stream()
                .map(award -> new Choice(award.awardType(), award.name(language)))
                .toList();
    }
}
