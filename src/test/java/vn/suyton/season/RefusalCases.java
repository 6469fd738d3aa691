package vn.suyton.season;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.suyton.document.DocumentService;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.ClusterPart;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Unit;

/** The cases on which the refusals are tried, by the name the tables use for them. */
class RefusalCases {

    private final RefusalBallots ballots;
    private final DocumentService documents;
    private final OrganisationSetupService setup;
    private final AccountService accounts;
    private final Map<String, String> ids = new LinkedHashMap<>();

    RefusalCases(
            RefusalBallots ballots,
            DocumentService documents,
            OrganisationSetupService setup,
            AccountService accounts) {
        this.ballots = ballots;
        this.documents = documents;
        this.setup = setup;
        this.accounts = accounts;
    }

    /** Made once. */
    synchronized Map<String, String> made(RefusalHttp http) {
        if (ids.isEmpty()) {
            dissolvedUnit();
            nominations(http);
            ballots(http);
            ids.put("long", "ơ".repeat(10_001));
            ids.put("comment", "ơ".repeat(2001));
            ids.put("nobody", "00000000-0000-4000-8000-000000000000");
        }
        return ids;
    }

    byte[] report() {
        return documents.render(
                "Báo cáo thành tích",
                "demo/report",
                Map.of("unit", "Hội LHPN tỉnh Hà Nam", "text", "Hoàn thành tốt các chỉ tiêu năm 2022."));
    }

    static String proposal(String awardType, String unit) {
        return """
                {"year":2022,"clusterId":"%s","awardType":"%s","nominee":{"kind":"UNIT","id":"%s"},
                 "achievements":"Hoàn thành tốt các chỉ tiêu năm 2022.","figures":{"hội viên mới":1250}}
                """.formatted(RefusalBallots.CLUSTER, awardType, unit);
    }

    /** Handed in, waiting for the chair of the unit. */
    String submitted(RefusalHttp http, String awardType, String unit) {
        var id = draft(http, awardType, unit);
        var officer = unit + ".officer";
        var upload = http.as(officer, "POST", "/nominations/" + id + "/attachments", "");
        http.send(http.upload(upload, Map.of("kind", "achievement-report"), "bao-cao.pdf", report()));
        http.done(officer, "POST", "/nominations/" + id + "/submission", "{\"revision\":0}");
        return id;
    }

    String draft(RefusalHttp http, String awardType, String unit) {
        return http.done(unit + ".officer", "POST", "/nominations", proposal(awardType, unit))
                .path("id")
                .asString();
    }

    private void dissolvedUnit() {
        var admin = accounts.actorOf("admin");
        var founded = LocalDate.of(1930, 10, 20);
        setup.addUnit(
                admin,
                new Unit("ha-tay", "ha-tay", "Hội LHPN tỉnh Hà Tây", "PROVINCE", "central", founded, null, null));
        setup.addMember(admin, RefusalBallots.CLUSTER, 2022, "ha-tay", ClusterPart.MEMBER);
        setup.dissolveUnit(admin, "ha-tay", LocalDate.of(2022, 7, 31), null);
    }

    private void nominations(RefusalHttp http) {
        ids.put("draft", draft(http, "excellent-unit-flag", "ha-nam"));
        var submitted = submitted(http, "leading-unit-flag", "vinh-phuc");
        ids.put("submitted", submitted);
        ids.put("doneTask", RefusalBallots.complete(http, "vinh-phuc.chair", submitted, "confirm"));
        ids.put("reviewTask", RefusalBallots.task(http, RefusalBallots.CHAIR, submitted));
        var fresh = submitted(http, "leading-unit-flag", "ninh-binh");
        ids.put("confirmTask", RefusalBallots.task(http, "ninh-binh.chair", fresh));
        ids.put(
                "submittedRevision",
                http.done("vinh-phuc.officer", "GET", "/nominations/" + submitted, "")
                        .path("revision")
                        .asString());
    }

    private void ballots(RefusalHttp http) {
        ids.put("prepared", ballots.prepared("Chưa mở"));
        ids.put("openTask", RefusalBallots.task(http, RefusalBallots.CHAIR, ids.getOrDefault("prepared", "")));
        ids.put("open", ballots.open(http, "Đang mở"));
        var closed = ballots.closed(http, "Đã đóng");
        ids.put("closed", closed);
        var held = RefusalBallots.task(http, "dbsh.teller1", closed);
        http.done("dbsh.teller1", "POST", "/tasks/" + held + "/claim", "{\"revision\":0}");
        ids.put("heldTask", held);
        var counted = ballots.counted(http, "Đã kiểm");
        ids.put("counted", counted);
        ids.put("certifyTask", RefusalBallots.task(http, "dbsh.teller1", counted));
    }
}
