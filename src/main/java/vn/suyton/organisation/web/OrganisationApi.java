package vn.suyton.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.organisation.Unit;
import vn.suyton.organisation.UnitFilter;
import vn.suyton.platform.Page;
import vn.suyton.platform.ShiftableClock;

@RestController
@RequestMapping("/api/v1")
class OrganisationApi {

    private final OrganisationService organisation;
    private final ShiftableClock clock;

    OrganisationApi(OrganisationService organisation, ShiftableClock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/units")
    Page<Unit> units(UnitFilter filter) {
        return organisation.searchUnits(filter);
    }

    @GetMapping("/units/{id}")
    Unit unit(@PathVariable String id) {
        return organisation.getUnit(id);
    }

    @GetMapping("/clusters")
    Page<Cluster> clusters(@RequestParam @Nullable Integer year) {
        return new Page<>(organisation.listClusters(yearOr(year)), null);
    }

    @GetMapping("/clusters/{id}")
    Cluster cluster(@PathVariable String id, @RequestParam @Nullable Integer year) {
        return organisation.getCluster(id, yearOr(year));
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? clock.today().getYear() : year;
    }
}
