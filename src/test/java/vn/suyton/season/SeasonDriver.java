package vn.suyton.season;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import tools.jackson.databind.JsonNode;
import vn.suyton.demo.SeasonData;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Plays the season step by step, each person with the own account, over HTTP and in no other way. */
final class SeasonDriver {

    static final String ADMIN = "admin";

    /** Forgets her report first, so her chair gives the nomination back. */
    static final String RETURNED_UNIT = "nam-dinh";

    static final String RETURN_REASON = "Đề nghị bổ sung số liệu năm 2022";

    private final SeasonHttp http;
    private final TaskCalls tasks;
    private final SeasonData season;

    SeasonDriver(SeasonHttp http, SeasonData season) {
        this.http = http;
        this.tasks = new TaskCalls(http);
        this.season = season;
    }

    TaskCalls tasks() {
        return tasks;
    }

    SeasonData season() {
        return season;
    }

    /** A paper as it was cast, and the numbers that came back for it. */
    record Cast(String voter, Map<String, Object> answers, String tracker, String checkCode) {}

    void nominate() {
        season.nominations().entries().forEach(this::propose);
        var returning = RETURNED_UNIT + ".chair";
        tasks.decideFirst(returning, "ConfirmNomination", "return", RETURN_REASON);
        revise(RETURNED_UNIT + ".officer");
        season.nominations().entries().stream()
                .map(entry -> entry.unit() + ".chair")
                .distinct()
                .forEach(chair -> tasks.decide(chair, "ConfirmNomination", "confirm"));
        tasks.decide(head(), "ReviewNomination", "accept");
    }

    /** A unit proposes itself; its chair has not confirmed it yet. */
    void propose(SeasonData.Nominations.Entry entry) {
        var officer = entry.unit() + ".officer";
        var draft = http.post(
                officer,
                "/nominations",
                Map.of(
                        "year", season.year(),
                        "clusterId", season.cluster().id(),
                        "awardType", entry.award(),
                        "nominee", Map.of("kind", "UNIT", "id", entry.unit()),
                        "achievements", entry.achievements(),
                        "figures", entry.figures()));
        var path = "/nominations/" + draft.path("id").stringValue();
        var report = PdfText.saying("Bao cao thanh tich: " + entry.unit());
        http.upload(officer, path + "/attachments", "achievement-report", "bao-cao-thanh-tich.pdf", report);
        var revision = http.get(officer, path).path("revision").intValue();
        http.post(officer, path + "/submission", Map.of("revision", revision));
    }

    private void revise(String officer) {
        var task = tasks.tasks(officer, "ReviseNomination").get(0);
        var path = "/nominations/" + task.path("subject").path("id").stringValue();
        var nomination = http.get(officer, path);
        http.put(
                officer,
                path,
                Map.of(
                        "revision", nomination.path("revision").intValue(),
                        "achievements", nomination.path("achievements").stringValue() + " Kết nạp 1.250 hội viên mới.",
                        "figures", Map.of("newMembers", 1250)));
        tasks.decide(officer, "ReviseNomination", "resubmit");
    }

    /** The secretary calls the vote on the morning of the conference. */
    JsonNode callVoting() {
        moveTo(season.conference().opens());
        return http.post(
                secretary(),
                "/cluster-votings",
                Map.of(
                        "clusterId", season.cluster().id(),
                        "year", season.year(),
                        "closesAt", season.conference().closes().toString()));
    }

    /** The papers of the delegates, in the order of the roll, so that the numbers of the season come out. */
    Map<String, Map<String, Object>> clusterPapers(String ballotId) {
        return papers(ballotId, delegates(), (question, option) -> {
            var votes = VotePlan.isPick(question)
                    ? season.headElection().votes()
                    : season.acclamation().getOrDefault(question.path("id").stringValue(), Map.of());
            return votes.getOrDefault(unitNamed(option.path("label").stringValue()), 0);
        });
    }

    /** The papers of all members of the council but the last one. */
    Map<String, Map<String, Object>> councilPapers(String ballotId) {
        var present = councillors().subList(0, councillors().size() - 1);
        return papers(ballotId, present, (question, option) -> season.council().votesFor());
    }

    private Map<String, Map<String, Object>> papers(
            String ballotId, List<String> voters, ToIntBiFunction<JsonNode, JsonNode> wanted) {
        var plan = new VotePlan(wanted);
        var papers = new LinkedHashMap<String, Map<String, Object>>();
        voters.forEach(voter -> papers.put(voter, plan.next(ballot(voter, ballotId))));
        return papers;
    }

    Cast cast(String voter, String ballotId, Map<String, Object> answers) {
        var receipt = http.post(voter, "/ballots/" + ballotId + "/papers", Map.of("answers", answers));
        return new Cast(
                voter,
                answers,
                receipt.path("tracker").stringValue(),
                receipt.path("checkCode").stringValue());
    }

    List<Cast> castAll(String ballotId, Map<String, Map<String, Object>> papers) {
        var cast = new ArrayList<Cast>();
        papers.forEach((voter, answers) -> cast.add(cast(voter, ballotId, answers)));
        return cast;
    }

    JsonNode ballot(String username, String ballotId) {
        return http.get(username, "/ballots/" + ballotId);
    }

    void certifyClusterBallot() {
        tellers().forEach(teller -> tasks.decide(teller, "CertifyBallot", "certify"));
        tasks.decide(head(), "CertifyBallot", "certify");
    }

    void submit() {
        tasks.decide(head(), "PrepareSubmission", "submit");
    }

    /** Reception and appraisal, up to the ballot that the council's chair opens. */
    String openCouncilBallot() {
        tasks.decide("central.reception", "ReceiveRequest", "accept");
        moveTo(season.council().proposed());
        tasks.decide("central.appraiser", "AppraiseRequest", "propose");
        moveTo(season.council().opens());
        tasks.decide(councillors().get(0), "OpenBallot", "open");
        return request().path("ballotId").stringValue();
    }

    void countAndCertifyCouncilBallot() {
        var tellers = season.holdersOf(Role.TELLER, Scope.CENTRAL_ID);
        tasks.decide(tellers.get(0), "CountBallot", "count");
        tellers.forEach(teller -> tasks.decide(teller, "CertifyBallot", "certify"));
        tasks.decide(councillors().get(0), "CertifyBallot", "certify");
    }

    /** The decision is signed; the clerk issues it on its day. */
    void sign() {
        tasks.decide("central.signer", "SignDecision", "sign");
        moveTo(morning(season.decided()));
    }

    void confer() {
        moveTo(morning(season.ceremony()));
        tasks.decide("central.clerk", "ConferAwards", "confer");
    }

    JsonNode request() {
        var found = http.get("central.clerk", "/award-requests?year=" + season.year());
        return http.get(
                "central.clerk",
                "/award-requests/" + found.path("items").path(0).path("id").stringValue());
    }

    void moveTo(OffsetDateTime time) {
        http.post(ADMIN, "/demo/clock", Map.of("to", time.toString()));
    }

    /** The closing time of the ballot passes. */
    void letTimePass(String ballotId) {
        var closesAt = ballot(ADMIN, ballotId).path("closesAt").stringValue();
        moveTo(OffsetDateTime.parse(closesAt).plusSeconds(1));
    }

    List<String> delegates() {
        return season.holdersOf(Role.CLUSTER_DELEGATE, season.cluster().id());
    }

    List<String> councillors() {
        var members = new ArrayList<>(season.holdersOf(Role.COUNCIL_CHAIR, Scope.CENTRAL_ID));
        members.addAll(season.holdersOf(Role.COUNCIL_MEMBER, Scope.CENTRAL_ID));
        return members;
    }

    String head() {
        return season.holdersOf(Role.CLUSTER_HEAD, season.cluster().id()).get(0);
    }

    String secretary() {
        return season.holdersOf(Role.CLUSTER_SECRETARY, season.cluster().id()).get(0);
    }

    List<String> tellers() {
        return season.holdersOf(Role.TELLER, season.cluster().id());
    }

    private String unitNamed(String name) {
        return season.units().stream()
                .filter(unit -> unit.name().equals(name))
                .map(SeasonData.NamedUnit::id)
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime morning(LocalDate day) {
        return OffsetDateTime.parse(day + "T09:00:00+07:00");
    }
}
