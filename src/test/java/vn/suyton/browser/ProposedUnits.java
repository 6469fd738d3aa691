package vn.suyton.browser;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.demo.SeasonData;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.NominationDraft;
import vn.suyton.nomination.NominationService;
import vn.suyton.programme.AwardType;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** Units that propose themselves without a browser, so that a reviewer has something to decide. */
final class ProposedUnits {

    private static final String REPORT = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @Autowired
    AccountService accounts;

    @Autowired
    NominationService nominations;

    @Autowired
    TaskListService tasks;

    /** The officer proposes the unit, its chair confirms; then it waits for the head of the cluster. */
    void propose(String... units) {
        for (var unit : units) {
            submit(unit);
            confirm(unit);
        }
    }

    private void submit(String unit) {
        var season = SeasonData.load();
        var officer = accounts.actorOf(unit + ".officer");
        var draft = nominations.create(
                officer,
                new NominationDraft(
                        season.year(),
                        season.cluster().id(),
                        season.nominations().entries().get(0).award(),
                        AwardType.Nominee.UNIT,
                        unit,
                        "Năm 2022, Hội hoàn thành các chỉ tiêu thi đua được giao.",
                        new Figures(Map.of())));
        var report = REPORT.getBytes(StandardCharsets.US_ASCII);
        nominations.attach(officer, draft.id(), "achievement-report", "bao-cao.pdf", report);
        nominations.submit(officer, draft.id(), draft.revision());
    }

    private void confirm(String unit) {
        var chair = accounts.actorOf(unit + ".chair");
        tasks.search(chair, TaskQuery.of(TaskView.AVAILABLE, 1))
                .items()
                .forEach(task -> tasks.complete(
                        chair, task.id(), new TaskDesk.Decision(task.revision(), "confirm", null, Map.of())));
    }
}
