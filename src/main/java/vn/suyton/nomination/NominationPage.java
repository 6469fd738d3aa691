package vn.suyton.nomination;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SubjectPage;
import vn.suyton.platform.Actor;

/** How a nomination looks on the page of a task. */
@Component
class NominationPage implements SubjectPage {

    private final NominationMapper nominations;
    private final NominationService service;
    private final NominationDesk desk;

    NominationPage(NominationMapper nominations, NominationService service, NominationDesk desk) {
        this.nominations = nominations;
        this.service = service;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return Nomination.KIND;
    }

    @Override
    public boolean isVisibleTo(Actor actor, String id) {
        return NominationId.find(id)
                .flatMap(nominations::findById)
                .filter(row -> NominationAccess.isVisible(actor, row.nomination()))
                .isPresent();
    }

    @Override
    public String fragment() {
        return "nomination/summary :: summary";
    }

    @Override
    public Map<String, Object> model(Actor actor, String id) {
        var nomination = service.get(actor, NominationId.of(id));
        return Map.of(
                "nomination", nomination,
                "awardType", desk.awardType(nomination),
                "attachments", service.attachments(actor, nomination.id()),
                "rawFindings", service.findings(actor, nomination.id()));
    }

    @Override
    public String path(String id) {
        return "/nominations/" + id;
    }
}
