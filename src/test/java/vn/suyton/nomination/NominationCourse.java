package vn.suyton.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.suyton.demo.SeasonOrganisation.CLUSTER;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.suyton.demo.SeasonOrganisation;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.Actor;
import vn.suyton.programme.AwardType;

/** Takes a nomination of Hà Nam to the stage a test needs. */
@TestComponent
class NominationCourse {

    static final String FLAG = "excellent-unit-flag";

    static final byte[] REPORT = """
            %PDF-1.7
            1 0 obj
            <</Type /Catalog /Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type /Pages /Count 0>>
            endobj
            trailer
            <</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private final SeasonOrganisation season;
    private final NominationService nominations;
    private final TaskDesk desk;
    private Actor officer = Actor.system();
    private Actor chair = Actor.system();
    private Actor head = Actor.system();

    NominationCourse(SeasonOrganisation season, NominationService nominations, TaskDesk desk) {
        this.season = season;
        this.nominations = nominations;
        this.desk = desk;
    }

    void people() {
        season.setUp();
        officer = season.account("ha-nam.officer");
        chair = season.account("ha-nam.chair");
        head = season.account("hung-yen.chair");
    }

    Actor officer() {
        return officer;
    }

    Actor chair() {
        return chair;
    }

    Actor head() {
        return head;
    }

    NominationId at(String stage) {
        var id = stage.equals("draft")
                ? nominations.create(officer, proposal(FLAG, "ha-nam")).id()
                : submitted();
        switch (stage) {
            case "returned" -> decide(chair, id, "ConfirmNomination", "return");
            case "confirmed" -> decide(chair, id, "ConfirmNomination", "confirm");
            case "accepted", "rejected" -> {
                decide(chair, id, "ConfirmNomination", "confirm");
                decide(head, id, "ReviewNomination", stage.equals("accepted") ? "accept" : "reject");
            }
            case "withdrawn" -> nominations.withdraw(officer, id, revision(id), "Rút");
            default -> {
                // a draft, or just handed in
            }
        }
        return id;
    }

    NominationId submitted() {
        var draft = nominations.create(officer, proposal(FLAG, "ha-nam"));
        nominations.attach(officer, draft.id(), "achievement-report", "bao-cao.pdf", REPORT);
        return nominations.submit(officer, draft.id(), draft.revision()).id();
    }

    void decide(Actor actor, NominationId id, String step, String outcome) {
        var task = waiting(id);
        assertThat(task.step()).isEqualTo(step);
        desk.complete(
                actor, task.id(), new TaskDesk.Decision(task.revision(), outcome, "Theo ý kiến của Ban", Map.of()));
    }

    TaskEntry waiting(NominationId id) {
        return desk.ofSubject(id.toString()).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    NominationState state(NominationId id) {
        return nominations.get(officer, id).state();
    }

    int revision(NominationId id) {
        return nominations.get(officer, id).revision();
    }

    static NominationDraft proposal(String award, String unit) {
        return new NominationDraft(
                2022,
                CLUSTER,
                award,
                AwardType.Nominee.UNIT,
                unit,
                "Hoàn thành tốt các chỉ tiêu năm 2022.",
                new Figures(Map.of("hội viên mới", BigDecimal.valueOf(1250))));
    }
}
