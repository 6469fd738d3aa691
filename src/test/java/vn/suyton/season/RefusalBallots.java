package vn.suyton.season;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import vn.suyton.ballot.BallotPlan;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.Option;
import vn.suyton.ballot.Question;
import vn.suyton.ballot.Voter;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.VoteRule;

/** Ballots of the cluster in each of their states; only the delegate of Hà Nam is on the roll. */
class RefusalBallots {

    static final String CLUSTER = "dong-bang-song-hong";
    static final String CHAIR = "hung-yen.chair";
    static final String VOTER = "ha-nam.delegate";

    private final BallotService ballots;
    private final AccountService accounts;
    private final RuntimeService engine;
    private final ShiftableClock clock;

    RefusalBallots(BallotService ballots, AccountService accounts, RuntimeService engine, ShiftableClock clock) {
        this.ballots = ballots;
        this.accounts = accounts;
        this.engine = engine;
        this.clock = clock;
    }

    String prepared(String title) {
        var voter = accounts.actorOf(VOTER);
        var closesAt = clock.instant().plus(Duration.ofDays(3));
        var plan = new BallotPlan(
                title,
                CLUSTER,
                2022,
                Role.CLUSTER_HEAD,
                closesAt,
                "nd-91-2017",
                List.of(new Voter(voter.personId(), voter.displayName(), voter.unitId())),
                List.of(question()),
                null);
        var id = ballots.prepare(accounts.actorOf(CHAIR), plan).toString();
        engine.startProcessInstanceByKey(
                "ballot", id, Map.of("chairRole", "CLUSTER_HEAD", "tellers", 2, "closesAt", closesAt.toString()));
        return id;
    }

    String open(RefusalHttp http, String title) {
        var id = prepared(title);
        complete(http, CHAIR, id, "open");
        return id;
    }

    String closed(RefusalHttp http, String title) {
        var id = open(http, title);
        http.done(VOTER, "POST", "/ballots/" + id + "/papers", "{\"answers\":{\"flag\":{\"bac-ninh\":\"YES\"}}}");
        complete(http, CHAIR, id, "close");
        return id;
    }

    String counted(RefusalHttp http, String title) {
        var id = closed(http, title);
        complete(http, "dbsh.teller1", id, "count");
        return id;
    }

    /** The one task that waits in the case for this person. */
    static String task(RefusalHttp http, String username, String subjectId) {
        for (var task : http.done(username, "GET", "/tasks?list=available&limit=200", "")
                .path("items")) {
            if (task.path("subject").path("id").asString().equals(subjectId)) {
                return task.path("id").asString();
            }
        }
        throw new IllegalStateException(username + " has nothing to do in " + subjectId);
    }

    static String complete(RefusalHttp http, String username, String subjectId, String outcome) {
        var task = task(http, username, subjectId);
        http.done(
                username,
                "POST",
                "/tasks/" + task + "/completion",
                "{\"revision\":0,\"outcome\":\"" + outcome + "\",\"form\":{\"password\":\"" + RefusalHttp.PASSWORD
                        + "\"}}");
        return task;
    }

    private static Question question() {
        var rule = new VoteRule(
                Ratio.parse("2/3"),
                Ratio.parse("1/2"),
                VoteRule.Comparison.MORE_THAN,
                VoteRule.Denominator.ALL_MEMBERS,
                true,
                VoteRule.TieBreak.CHAIR,
                "Quy chế của cụm");
        var options = List.of(
                Option.ofUnit("ha-nam", "Hội LHPN tỉnh Hà Nam", "ha-nam"),
                Option.ofUnit("bac-ninh", "Hội LHPN tỉnh Bắc Ninh", "bac-ninh"));
        return new Question("flag", Question.Kind.APPROVAL, "Cờ thi đua", 1, options, rule, null);
    }
}
