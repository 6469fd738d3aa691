package vn.suyton.award;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SubjectPage;
import vn.suyton.platform.Actor;

/** How an award request looks on the page of a task. */
@Component
class AwardRequestPage implements SubjectPage {

    private final AwardRequestMapper requests;
    private final AwardRequestService service;

    AwardRequestPage(AwardRequestMapper requests, AwardRequestService service) {
        this.requests = requests;
        this.service = service;
    }

    @Override
    public String kind() {
        return AwardRequest.KIND;
    }

    @Override
    public boolean isVisibleTo(Actor actor, String id) {
        return requests.findById(id)
                .filter(request -> AwardAccess.seesCluster(actor, request.clusterId()))
                .isPresent();
    }

    @Override
    public String fragment() {
        return "award/request-summary :: summary";
    }

    @Override
    public Map<String, Object> model(Actor actor, String id) {
        return Map.of("file", service.open(actor, id));
    }

    @Override
    public String path(String id) {
        return "/award-requests/" + id;
    }
}
