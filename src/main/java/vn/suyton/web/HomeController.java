package vn.suyton.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.suyton.platform.Actor;
import vn.suyton.platform.HomeSection;

@Controller
class HomeController {

    private final List<HomeSection> sections;

    HomeController(List<HomeSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        var mine = sections.stream().filter(section -> section.isFor(actor)).toList();
        mine.forEach(section -> model.addAllAttributes(section.model(actor)));
        model.addAttribute("sections", mine);
        model.addAttribute("actor", actor);
        return "web/home";
    }
}
