package vn.suyton.award.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.award.AwardDecisionService;
import vn.suyton.award.AwardRequestService;
import vn.suyton.award.AwardRequestState;
import vn.suyton.engine.CasePictures;
import vn.suyton.engine.WaitingSteps;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;

@Controller
@RequestMapping("/award-requests")
class AwardRequestController {

    private static final int PAGE = 25;

    private final AwardRequestService requests;
    private final AwardDecisionService decisions;
    private final OrganisationService organisation;
    private final CasePictures pictures;
    private final WaitingSteps waitingSteps;
    private final ShiftableClock clock;

    AwardRequestController(
            AwardRequestService requests,
            AwardDecisionService decisions,
            OrganisationService organisation,
            CasePictures pictures,
            WaitingSteps waitingSteps,
            ShiftableClock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.organisation = organisation;
        this.pictures = pictures;
        this.waitingSteps = waitingSteps;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, AwardRequestApi.Filter filter) {
        var page = new ModelAndView("award/requests");
        page.addObject("filter", filter);
        page.addObject("states", AwardRequestState.values());
        page.addObject("clusters", organisation.listClusters(clock.today().getYear()));
        page.addObject("page", requests.search(actor, filter.withLimit(PAGE).query()));
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        var page = new ModelAndView("award/request");
        page.addObject("file", requests.open(actor, id));
        page.addObject("picture", pictures.of(id).orElse(null));
        page.addObject("waiting", waitingSteps.of(actor, id));
        return page;
    }

    @GetMapping("/{id}/documents/{documentId}")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable String id, @PathVariable String documentId) {
        return AwardRequestApi.pdf(requests.document(actor, id, documentId), "document.pdf");
    }

    @GetMapping("/{id}/draft-decision.pdf")
    ResponseEntity<byte[]> draftDecision(Actor actor, @PathVariable String id) {
        return AwardRequestApi.pdf(decisions.draft(actor, id), "draft-decision.pdf");
    }
}
