package vn.suyton.award.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.suyton.award.AwardDecisionService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NavigationItem;
import vn.suyton.platform.Scope;

@Controller
class DecisionController {

    private final AwardDecisionService decisions;

    DecisionController(AwardDecisionService decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/decisions")
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("decisions", decisions.list(year));
        return "award/decisions";
    }

    @GetMapping("/decisions/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("decision", decisions.get(id));
        model.addAttribute("awards", decisions.awards(id));
        return "award/decision";
    }

    @GetMapping("/decisions/{id}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        return AwardRequestApi.pdf(decisions.document(id), "quyet-dinh.pdf");
    }

    @GetMapping("/awards/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String id) {
        return AwardRequestApi.pdf(decisions.certificate(id), "bang-chung-nhan.pdf");
    }

    /** What the module shows in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationItem votingsInNavigation() {
            return new NavigationItem("nav.votings", "/votings", "people", 30, Navigation::inClusterOrCentral);
        }

        @Bean
        NavigationItem requestsInNavigation() {
            return new NavigationItem(
                    "nav.award-requests", "/award-requests", "medal", 50, Navigation::inClusterOrCentral);
        }

        @Bean
        NavigationItem decisionsInNavigation() {
            return new NavigationItem("nav.decisions", "/decisions", "document", 60, actor -> true);
        }

        private static boolean inClusterOrCentral(Actor actor) {
            return actor.offices().stream().anyMatch(office -> office.scope().kind() != Scope.Kind.UNIT);
        }
    }
}
