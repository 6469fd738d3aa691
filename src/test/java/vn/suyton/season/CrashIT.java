package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.suyton.demo.SeasonData;

/** Kills the application at the worst moments of a season. */
class CrashIT {

    private static final String CLERK = "central.clerk";
    private static final int VOTES_BEFORE_THE_CRASH = 5;

    private final SeasonData season = SeasonData.load();

    @Test
    void aSeasonSurvivesCrashesInTheVoteInTheCountAndAfterTheIssue() throws IOException {
        try (var application = RunningApplication.in(Path.of("target/crash"))) {
            var ballotId = voteUntilTheCrash(application);
            application.startAgain();
            var counting = finishVote(application, ballotId);
            application.startAgain();
            finishCount(application, counting, ballotId);
            application.startAgain();
            finishIssue(application);
        }
    }

    private String voteUntilTheCrash(RunningApplication application) {
        var driver = new SeasonDriver(application.ready(), season);
        driver.nominate();
        var ballotId = driver.callVoting().path("ballotId").stringValue();
        driver.tasks().decide(driver.head(), "OpenBallot", "open");
        var first = new LinkedHashMap<String, Map<String, Object>>();
        driver.clusterPapers(ballotId).entrySet().stream()
                .limit(VOTES_BEFORE_THE_CRASH)
                .forEach(paper -> first.put(paper.getKey(), paper.getValue()));
        driver.castAll(ballotId, first);
        application.kill();
        return ballotId;
    }

    /** Papers cast before the crash are still in the box; the count is cut off. */
    private String finishVote(RunningApplication application, String ballotId) {
        var http = application.ready();
        assertNothingWasTorn(http);
        var driver = new SeasonDriver(http, season);
        assertThat(turnout(driver, ballotId)).isEqualTo(VOTES_BEFORE_THE_CRASH);
        var rest = new LinkedHashMap<String, Map<String, Object>>();
        driver.clusterPapers(ballotId).entrySet().stream()
                .skip(VOTES_BEFORE_THE_CRASH)
                .forEach(paper -> rest.put(paper.getKey(), paper.getValue()));
        driver.castAll(ballotId, rest);
        driver.letTimePass(ballotId);
        var teller = driver.tellers().get(0);
        var counting =
                driver.tasks().waiting(teller, "CountBallot", "count", "").get(0);
        http.postAndDo(teller, counting.path(), counting.body(), () -> {
            // when another call has its answer, the count is at work
            http.get(teller, "/me");
            application.kill();
        });
        return teller;
    }

    /** Either it was counted or it was not, and nothing between; after the issue the power fails, so to say. */
    private void finishCount(RunningApplication application, String teller, String ballotId) {
        var http = application.ready();
        assertNothingWasTorn(http);
        var driver = new SeasonDriver(http, season);
        if (driver.tasks().waits(teller, "CountBallot")) {
            driver.tasks().decide(teller, "CountBallot", "count");
        }
        driver.certifyClusterBallot();
        assertThat(turnout(driver, ballotId)).isEqualTo(9);
        driver.submit();
        var councilBallot = driver.openCouncilBallot();
        driver.castAll(councilBallot, driver.councilPapers(councilBallot));
        driver.letTimePass(councilBallot);
        driver.countAndCertifyCouncilBallot();
        driver.sign();
        driver.tasks().decide(CLERK, "IssueDecision", "issue");
        application.killWithDatabase();
    }

    private void finishIssue(RunningApplication application) {
        var http = application.ready();
        assertNothingWasTorn(http);
        var driver = new SeasonDriver(http, season);
        assertThat(driver.tasks().waits(CLERK, "IssueDecision")).isFalse();
        driver.confer();
        var view = new SeasonView(http);
        var decisions = http.get(CLERK, "/decisions?year=2022").path("items");
        assertThat(decisions).singleElement().satisfies(this::isTheDecision);
        assertThat(view.headOf(2023)).isEqualTo("quang-ninh");
        assertThat(http.askAsStranger("/api/v1/public/awards?year=2022")
                        .required()
                        .json()
                        .path("items"))
                .hasSize(3);
        assertThat(http.get("central.auditor", "/audit/check").path("fault").isNull())
                .isTrue();
    }

    /** What was issued before the crash, with the first number of the year. */
    private void isTheDecision(JsonNode decision) {
        assertThat(SeasonView.text(decision, "number")).isEqualTo("01/QĐ-ĐCT");
        assertThat(SeasonView.awards(decision))
                .isEqualTo(Map.of(
                        "quang-ninh", "leading-unit-flag",
                        "hung-yen", "excellent-unit-flag",
                        "bac-ninh", "excellent-unit-flag"));
    }

    /** List and engine agree. */
    private static void assertNothingWasTorn(SeasonHttp http) {
        assertThat(http.post(SeasonDriver.ADMIN, "/task-list/reconciliation", Map.of())
                        .path("differences"))
                .isEmpty();
    }

    private static int turnout(SeasonDriver driver, String ballotId) {
        return driver.ballot(SeasonDriver.ADMIN, ballotId)
                .path("turnout")
                .path("cast")
                .intValue();
    }
}
