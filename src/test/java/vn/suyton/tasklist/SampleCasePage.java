package vn.suyton.tasklist;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.SubjectPage;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** The sample cases have a page of their own, which the officers of the unit u1 may see. */
@TestComponent
class SampleCasePage implements SubjectPage {

    @Override
    public String kind() {
        return SampleProcess.KIND;
    }

    @Override
    public boolean isVisibleTo(Actor actor, String id) {
        return actor.holds(Role.UNIT_OFFICER, "u1");
    }

    @Override
    public String fragment() {
        return "fragments/parts :: said(null)";
    }

    @Override
    public Map<String, Object> model(Actor actor, String id) {
        return Map.of();
    }

    @Override
    public String path(String id) {
        return "/samples/" + id;
    }
}
