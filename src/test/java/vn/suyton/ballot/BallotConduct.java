package vn.suyton.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import vn.suyton.TestTime;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.programme.KeyRule;

/** Holds ballots of a council whose members come from units, so that tests read like what people do. */
final class BallotConduct {

    static final Instant CLOSES_AT = TestTime.BEGIN.plus(Duration.ofDays(3));
    static final Actor CHAIR = official("chair", Role.COUNCIL_CHAIR);
    static final Actor TELLER = official("teller1", Role.TELLER);
    static final Actor SECOND_TELLER = official("teller2", Role.TELLER);
    static final List<String> UNITS = BallotMother.CLUSTER;

    private final BallotService ballots;
    private final TaskDesk desk;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;

    BallotConduct(
            BallotService ballots, TaskDesk desk, RuntimeService runtimeService, ManagementService managementService) {
        this.ballots = ballots;
        this.desk = desk;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
    }

    static Actor official(String name, Role role) {
        var central = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "Trung ương Hội");
        var office = new Actor.Office(role, central, LocalDate.of(2022, 1, 1), null, null);
        return new Actor(name, "p-" + name, "Bà " + name, null, List.of(office));
    }

    static Actor voter(String unit) {
        return new Actor(unit + ".delegate", "p-" + unit, "Đại biểu " + unit, unit, List.of());
    }

    static Actor voter(int number) {
        return new Actor("voter" + number, "v" + number, "Người bỏ phiếu " + number, null, List.of());
    }

    static Actor person(String name) {
        return new Actor(name, name, "Bà " + name, null, List.of());
    }

    static List<Voter> cluster() {
        return UNITS.stream()
                .map(unit -> new Voter("p-" + unit, "Đại biểu " + unit, unit))
                .toList();
    }

    static List<Voter> people(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Voter("v" + i, "Người bỏ phiếu " + i, null))
                .toList();
    }

    BallotId prepared(List<Voter> voters, List<Question> questions) {
        return prepared(voters, questions, null);
    }

    BallotId prepared(List<Voter> voters, List<Question> questions, @Nullable KeyRule keyRule) {
        var plan = new BallotPlan(
                "Bỏ phiếu suy tôn năm 2022",
                null,
                2022,
                Role.COUNCIL_CHAIR,
                CLOSES_AT,
                "test",
                voters,
                questions,
                keyRule);
        var id = ballots.prepare(CHAIR, plan);
        runtimeService.startProcessInstanceByKey(
                BallotProcess.KEY,
                id.value(),
                Map.of("chairRole", Role.COUNCIL_CHAIR.name(), "tellers", 2, "closesAt", CLOSES_AT.toString()));
        return id;
    }

    BallotId open(List<Voter> voters, List<Question> questions) {
        var id = prepared(voters, questions);
        decide(CHAIR, id, "OpenBallot", "open");
        return id;
    }

    void decide(Actor actor, BallotId id, String step, String outcome) {
        var task = openTask(id, step);
        var comment = "Ý kiến của " + actor.username();
        desk.complete(actor, task.id(), new TaskDesk.Decision(task.revision(), outcome, comment, Map.of()));
    }

    TaskEntry openTask(BallotId id, String step) {
        return desk.ofSubject(id.value()).stream()
                .filter(entry -> entry.state() == TaskState.OPEN && entry.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    List<String> openSteps(BallotId id) {
        return desk.ofSubject(id.value()).stream()
                .filter(entry -> entry.state() == TaskState.OPEN)
                .map(entry -> entry.step() + " " + entry.role())
                .toList();
    }

    /** Fires the timer of the closing time; like the job executor again when it met somebody at the same rows. */
    void timeIsOver(BallotId id) {
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .singleResult();
        var timer = managementService
                .createJobQuery()
                .timers()
                .processInstanceId(instance.getId())
                .singleResult();
        for (var tries = 3; tries > 0; tries--) {
            try {
                managementService.executeJob(timer.getId());
                return;
            } catch (ConcurrencyFailureException | OptimisticLockingException e) {
                // once more
            }
        }
        throw new IllegalStateException("The timer cannot close the ballot");
    }

    /** The box is full and the process waits for the chair. */
    void closeAndCount(BallotId id) {
        decide(CHAIR, id, "CloseBallot", "close");
        decide(TELLER, id, "CountBallot", "count");
    }

    void certify(BallotId id) {
        decide(TELLER, id, "CertifyBallot", "certify");
        decide(SECOND_TELLER, id, "CertifyBallot", "certify");
        decide(CHAIR, id, "CertifyBallot", "certify");
    }

    static Choices marks(String question, Map<String, String> marks) {
        return new Choices(Map.of(question, marks), Map.of());
    }
}
