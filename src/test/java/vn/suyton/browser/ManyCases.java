package vn.suyton.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.NominationDraft;
import vn.suyton.nomination.NominationService;
import vn.suyton.organisation.ClusterPart;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.organisation.Unit;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.AwardType;

/** A unit of its own, in a cluster of its own, that proposes as many people as a test needs. */
final class ManyCases {

    static final String PASSWORD = "suyton-demo";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final List<String> FAMILIES = List.of("Nguyễn Thị", "Trần Thị", "Lê Thị", "Phạm Thị", "Hoàng Thị");
    private static final List<String> NAMES = List.of(
            "An", "Bích", "Cúc", "Dung", "Đào", "Giang", "Hà", "Hồng", "Khánh", "Lan", "Mai", "Nga", "Oanh", "Phượng");

    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @Autowired
    OrganisationSetupService organisation;

    @Autowired
    AccountService accounts;

    @Autowired
    NominationService nominations;

    @Autowired
    TaskDesk desk;

    @Autowired
    ShiftableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String unit = "";

    /** People of the unit are {@code <unit>.chair}, {@code .deputy}, {@code .officer} and {@code .head}. */
    ManyCases of(String name, int number) {
        unit = name;
        var admin = administrator();
        organisation.addUnit(
                admin, new Unit(unit, unit, "Hội LHPN tỉnh " + name, "PROVINCE", null, LONG_AGO, null, null));
        organisation.addCluster(admin, cluster(), "Cụm thi đua " + name);
        organisation.addMember(admin, cluster(), clock.today().getYear(), unit, ClusterPart.HEAD);
        person("chair", "Đỗ Thị Minh Nguyệt", Role.UNIT_CHAIR, unit);
        person("deputy", "Vũ Thị Thanh Thủy", Role.UNIT_CHAIR, unit);
        person("head", "Bùi Thị Hòa", Role.CLUSTER_HEAD, cluster());
        var officer = person("officer", "Ngô Thị Quyên", Role.UNIT_OFFICER, unit);
        IntStream.range(0, number).forEach(person -> propose(officer, person));
        return this;
    }

    static String nominee(int number) {
        var name = NAMES.get(number % NAMES.size());
        return FAMILIES.get(number % FAMILIES.size()) + " " + NAMES.get(number / NAMES.size() % NAMES.size()) + " "
                + name;
    }

    private void propose(Actor officer, int number) {
        var id = unit + "-" + number;
        organisation.addPerson(administrator(), new Person(id, nominee(number), unit));
        var draft = nominations.create(
                officer,
                new NominationDraft(
                        clock.today().getYear(),
                        cluster(),
                        "advanced-worker",
                        AwardType.Nominee.PERSON,
                        id,
                        "Hoàn thành tốt nhiệm vụ.",
                        new Figures(Map.of())));
        nominations.attach(
                officer, draft.id(), "achievement-report", "bao-cao.pdf", PDF.getBytes(StandardCharsets.US_ASCII));
        nominations.submit(
                officer, draft.id(), nominations.get(officer, draft.id()).revision());
    }

    private Actor person(String name, String fullName, Role role, String scope) {
        var id = unit + "." + name;
        organisation.addPerson(administrator(), new Person(id, fullName, unit));
        organisation.grantOffice(administrator(), id, role, scope, new Period(LONG_AGO, null));
        accounts.createAccount(id, id, PASSWORD, false);
        return accounts.actorOf(id);
    }

    /** Somebody else takes the task of a nominee. */
    void takenByDeputy(int number) {
        var task = task(number);
        desk.claim(accounts.actorOf(unit + ".deputy"), task, revision(task));
    }

    void confirmedByDeputy(int number) {
        var task = task(number);
        desk.complete(
                accounts.actorOf(unit + ".deputy"),
                task,
                new TaskDesk.Decision(revision(task), "confirm", null, Map.of()));
    }

    /** Lets the tasks of the unit look as old as they would be in a real year. */
    void age(int number, int days) {
        jdbc.update("""
                UPDATE task_entry SET created_at = created_at - INTERVAL ? DAY, due_at = due_at - INTERVAL ? DAY
                WHERE id = ?
                """, days, days, task(number));
    }

    /** Nobody decides this task as long as something is done: a run stays on its way. */
    void whileNobodyCanDecide(int number, Runnable act) {
        var task = task(number);
        transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("SELECT id FROM task_entry WHERE id = ? FOR UPDATE", String.class, task);
            act.run();
            status.setRollbackOnly();
        });
    }

    int confirmed() {
        var count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM task_entry WHERE unit_id = ? AND step = 'ConfirmNomination' AND state = 'DONE'",
                Integer.class,
                unit);
        return count == null ? 0 : count;
    }

    private String task(int number) {
        return String.valueOf(jdbc.queryForObject("""
                SELECT t.id FROM task_entry t JOIN nomination n ON n.id = t.subject_id
                WHERE t.step = 'ConfirmNomination' AND n.nominee_id = ?
                """, String.class, unit + "-" + number));
    }

    private int revision(String task) {
        return desk.find(task).orElseThrow().revision();
    }

    private String cluster() {
        return "cum-" + unit;
    }

    private static Actor administrator() {
        var scope = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "");
        var office = new Actor.Office(Role.ADMIN, scope, LONG_AGO, null, null);
        return new Actor("admin", "admin", "admin", null, List.of(office));
    }
}
