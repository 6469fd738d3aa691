package vn.suyton.demo.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.demo.DemoClockService;
import vn.suyton.demo.DemoSeasonService;
import vn.suyton.demo.SeasonData;
import vn.suyton.demo.SeasonStage;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NavigationItem;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

@Controller
@Profile("demo")
@RequestMapping("/demo")
class DemoController {

    private final DemoClockService clock;
    private final DemoSeasonService season;
    private final ShiftableClock time;

    DemoController(DemoClockService clock, DemoSeasonService season, ShiftableClock time) {
        this.clock = clock;
        this.season = season;
        this.time = time;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("now", time.instant());
        model.addAttribute("stages", SeasonStage.values());
        model.addAttribute("mayMove", actor.holdsCentral(Role.ADMIN));
        return "demo/demo";
    }

    @GetMapping("/accounts")
    String accounts(Model model) {
        model.addAttribute("people", SeasonData.load().people());
        return "demo/accounts";
    }

    @PostMapping("/clock")
    String move(Actor actor, @RequestParam int days, RedirectAttributes after) {
        clock.advance(actor, Duration.ofDays(days));
        after.addFlashAttribute("said", "demo.said.moved");
        return "redirect:/demo";
    }

    @PostMapping("/season")
    String play(Actor actor, @RequestParam SeasonStage until, RedirectAttributes after) {
        season.play(actor, until);
        after.addFlashAttribute("said", "demo.said.played");
        return "redirect:/demo";
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Navigation {

        @Bean
        NavigationItem demoInNavigation() {
            return new NavigationItem("nav.demo", "/demo", "clock", 90, actor -> actor.holdsCentral(Role.ADMIN));
        }
    }
}
