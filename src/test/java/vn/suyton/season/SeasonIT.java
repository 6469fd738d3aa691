package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The season of 2022 from the first draft to the honour roll, as units, cluster and central body live it. */
@SeasonTest
class SeasonIT {

    private static final String CLERK = "central.clerk";
    private static final String LEADING = "leading-unit-flag";
    private static final String EXCELLENT = "excellent-unit-flag";

    @Autowired
    PlayedSeason played;

    @LocalServerPort
    int port;

    private SeasonView view;
    private PlayedSeason.Course course;

    @BeforeEach
    void play() {
        view = new SeasonView(new SeasonHttp(port));
        course = played.course(view.http());
    }

    @Test
    void flagsGoToTheUnitsThatTheClusterChoseAndTheCouncilConfirmed() {
        var decision = view.decision();

        assertThat(decision.path("number").stringValue()).isEqualTo("01/QĐ-ĐCT");
        assertThat(decision.path("date").stringValue()).isEqualTo("2022-12-05");
        assertThat(decision.path("signer").stringValue()).isEqualTo("Trịnh Thị Minh Hương");
        assertThat(SeasonView.awards(decision))
                .isEqualTo(Map.of("quang-ninh", LEADING, "hung-yen", EXCELLENT, "bac-ninh", EXCELLENT));
        assertThat(view.http().get(CLERK, "/decisions?year=2022").path("items")).hasSize(1);
    }

    /** Coefficient 8.0, base salary 1,490,000 đồng on the day of the decision. */
    @Test
    void everyFlagBringsEightBaseSalaries() {
        assertThat(view.decision().path("awards"))
                .hasSize(3)
                .allSatisfy(award -> assertThat(award.path("bonus").longValue()).isEqualTo(11_920_000));
    }

    @Test
    void whoPassedWithoutASeatIsInReserve() {
        var request = view.request();
        var results = new TreeMap<String, String>();
        var votes = new TreeMap<String, String>();
        for (var candidate : request.path("candidates")) {
            var key = candidate.path("awardType").stringValue() + " " + SeasonView.text(candidate, "unitId");
            results.put(key, SeasonView.text(candidate, "result"));
            votes.put(key, SeasonView.text(candidate, "clusterVotes"));
        }

        assertThat(SeasonView.text(request, "state")).isEqualTo("CONFERRED");
        assertThat(results)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LEADING + " quang-ninh", "PASSED",
                        EXCELLENT + " hung-yen", "PASSED",
                        EXCELLENT + " bac-ninh", "PASSED",
                        EXCELLENT + " hai-duong", "RESERVE"));
        assertThat(votes).containsEntry(LEADING + " quang-ninh", "7/8").containsEntry(EXCELLENT + " hai-duong", "6/8");
    }

    @Test
    void theElectedUnitHeadsTheClusterNextYear() {
        assertThat(view.headOf(2022)).isEqualTo("hung-yen");
        assertThat(view.headOf(2023)).isEqualTo("quang-ninh");
    }

    @Test
    void theClustersNumbersAreThoseThatWereCast() {
        var result = view.http().get("thai-binh.delegate", "/ballots/" + course.clusterBallot() + "/result");

        assertThat(result.path("turnout").path("cast").intValue()).isEqualTo(9);
        assertThat(SeasonView.yes(result, LEADING)).isEqualTo(Map.of("Quảng Ninh", 7, "Hưng Yên", 5, "Hải Dương", 3));
        assertThat(SeasonView.yes(result, EXCELLENT))
                .containsAllEntriesOf(
                        Map.of("Hưng Yên", 8, "Bắc Ninh", 7, "Hải Dương", 6, "Thái Bình", 4, "Nam Định", 3));
        assertThat(SeasonView.yes(result, "CLUSTER_HEAD"))
                .containsEntry("Quảng Ninh", 8)
                .containsEntry("Hải Dương", 1);
    }

    /** Ten of eleven voted in favour; who stayed away counts in the base all the same. */
    @Test
    void theCouncilsBallotClosesByItsTimerWithoutTheLastVoter() {
        var ballot = view.http().get("central.council11", "/ballots/" + course.councilBallot());
        var result = view.http().get("central.council11", "/ballots/" + course.councilBallot() + "/result");

        assertThat(SeasonView.text(ballot, "me")).isEqualTo("CAN_VOTE");
        assertThat(Instant.parse(SeasonView.text(ballot, "closesAt")))
                .isEqualTo(view.season().council().closes().toInstant());
        assertThat(ballot.path("turnout").path("cast").intValue()).isEqualTo(10);
        assertThat(actions("BALLOT", course.councilBallot()))
                .contains("ballot.closed", "step.OpenBallot.open")
                .doesNotContain("step.CloseBallot.close");
        assertThat(result.path("questions"))
                .allSatisfy(question -> assertThat(question.path("options")).allSatisfy(option -> {
                    assertThat(option.path("yes").intValue()).isEqualTo(10);
                    assertThat(SeasonView.text(option, "ratio")).isEqualTo("10/11");
                }));
    }

    @Test
    void nobodySeesNumbersBeforeTheMinutesAreCertified() {
        assertThat(course.refusals()).hasSize(12).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(SeasonView.text(answer.json(), "type")).isEqualTo("/problems/not-certified");
        });
    }

    @Test
    void theAuditTrailIsWhole() {
        var check = view.http().get("central.auditor", "/audit/check");

        assertThat(check.path("fault").isNull()).isTrue();
        assertThat(check.path("entries").longValue())
                .isGreaterThanOrEqualTo(course.last().table("audit_entry").size());
    }

    @Test
    void progressOfTheRequestEndsWithTheConferment() {
        var id = SeasonView.text(view.request(), "id");
        var progress = view.http().get(CLERK, "/subjects/AWARD_REQUEST/" + id + "/progress");

        assertThat(SeasonView.texts(progress.path("done")))
                .contains("ReceiveRequest", "AppraiseRequest", "SignDecision", "IssueDecision", "AwardsConferred");
        assertThat(progress.path("current")).isEmpty();
        assertThat(progress.path("inWords")).isNotEmpty();
    }

    @Test
    void theTimelineOfTheRequestNamesWhoActed() {
        assertThat(SeasonView.deeds(view.request()))
                .containsSubsequence(
                        "step.ReceiveRequest.accept Nguyễn Thị Mai Khôi",
                        "step.AppraiseRequest.propose Phan Thị Minh Nguyệt",
                        "step.SignDecision.sign Trịnh Thị Minh Hương",
                        "step.IssueDecision.issue Bùi Thị Tường Vi",
                        "step.ConferAwards.confer Bùi Thị Tường Vi");
    }

    @Test
    void theTimelineOfEveryNominationNamesWhoActed() {
        var nominations =
                view.http().get(view.season().units().get(0).id() + ".chair", "/nominations?year=2022&limit=200");

        assertThat(nominations.path("items"))
                .hasSameSizeAs(view.season().nominations().entries())
                .allSatisfy(nomination -> assertThat(SeasonView.deeds(view.nomination(nomination)))
                        .containsSubsequence(
                                "nomination.submitted " + view.name(nomination, "officer"),
                                "step.ConfirmNomination.confirm " + view.name(nomination, "chair"),
                                "step.ReviewNomination.accept Trần Thị Bích Hường"));
    }

    @Test
    void aReturnedNominationShowsReasonAndSecondAttempt() {
        var unit = SeasonDriver.RETURNED_UNIT;
        var found = view.http()
                .get(unit + ".officer", "/nominations?year=2022&limit=200")
                .path("items");
        var own = new ArrayList<JsonNode>();
        found.forEach(nomination -> {
            if (SeasonView.text(nomination.path("nominee"), "id").equals(unit)) {
                own.add(view.http().get(unit + ".officer", "/nominations/" + SeasonView.text(nomination, "id")));
            }
        });

        assertThat(own).singleElement().satisfies(nomination -> {
            assertThat(SeasonView.deeds(nomination))
                    .containsSubsequence(
                            "step.ConfirmNomination.return Trần Thị Lan Anh",
                            "step.ReviseNomination.resubmit Mai Thị Hương Giang",
                            "step.ConfirmNomination.confirm Trần Thị Lan Anh");
            assertThat(nomination.path("timeline"))
                    .anySatisfy(entry ->
                            assertThat(SeasonView.text(entry, "comment")).isEqualTo(SeasonDriver.RETURN_REASON));
            assertThat(nomination.path("figures").path("newMembers").intValue()).isEqualTo(1250);
        });
    }

    private List<String> actions(String kind, String id) {
        return course.last().table("audit_entry", "subject_id", id).stream()
                .filter(row -> row.column("subject_kind").equals(kind))
                .map(row -> row.column("action"))
                .toList();
    }
}
