package vn.suyton.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.ShiftableClock;

@Controller
@RequestMapping("/clusters")
class ClusterController {

    private final OrganisationService organisation;
    private final ShiftableClock clock;

    ClusterController(OrganisationService organisation, ShiftableClock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam @Nullable Integer year, Model model) {
        var chosen = yearOr(year);
        model.addAttribute("year", chosen);
        model.addAttribute("clusters", organisation.listClusters(chosen));
        return "organisation/clusters";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam @Nullable Integer year, Model model) {
        model.addAttribute("cluster", organisation.getCluster(id, yearOr(year)));
        model.addAttribute("years", organisation.listYearsOfCluster(id));
        return "organisation/cluster";
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? clock.today().getYear() : year;
    }
}
