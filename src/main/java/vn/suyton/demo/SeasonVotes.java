package vn.suyton.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.suyton.award.AwardRequestQuery;
import vn.suyton.award.AwardRequestService;
import vn.suyton.award.ClusterVoting;
import vn.suyton.award.ClusterVotingService;
import vn.suyton.award.VotingCall;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.BallotState;
import vn.suyton.ballot.BallotView;
import vn.suyton.ballot.Choices;
import vn.suyton.ballot.Option;
import vn.suyton.ballot.Question;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** The two votes of the season: delegates and council members mark their papers so that the numbers of the data come out. */
@Component
@Profile("demo")
class SeasonVotes {

    private static final int MOST = 20;

    private final ClusterVotingService votings;
    private final AwardRequestService requests;
    private final BallotService ballots;
    private final BallotQueryService queries;
    private final SeasonPeople people;
    private final DemoClockService clock;

    SeasonVotes(
            ClusterVotingService votings,
            AwardRequestService requests,
            BallotService ballots,
            BallotQueryService queries,
            SeasonPeople people,
            DemoClockService clock) {
        this.votings = votings;
        this.requests = requests;
        this.ballots = ballots;
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    void acclaim(Actor admin, SeasonData season) {
        clock.moveForward(admin, season.conference().opens().toInstant());
        var head = people.actor(
                season.holdersOf(Role.CLUSTER_HEAD, season.cluster().id()).get(0));
        var ballotId = called(head, season).ballotId();
        var delegates = season.holdersOf(Role.CLUSTER_DELEGATE, season.cluster().id());
        conduct(ballotId, delegates, (question, option) -> {
            var wanted = question.kind() == Question.Kind.PICK
                    ? season.headElection().votes()
                    : season.acclamation().getOrDefault(question.key(), Map.of());
            return wanted.getOrDefault(String.valueOf(option.nomineeId()), 0);
        });
    }

    private ClusterVoting called(Actor head, SeasonData season) {
        var cluster = season.cluster().id();
        return votings.list(head, cluster, season.year()).stream()
                .findFirst()
                .orElseGet(() -> votings.call(
                        head,
                        new VotingCall(
                                cluster,
                                season.year(),
                                season.conference().closes().toInstant(),
                                List.of())));
    }

    void council(SeasonData season) {
        var chair = people.actor(
                season.holdersOf(Role.COUNCIL_CHAIR, Scope.CENTRAL_ID).get(0));
        var query = new AwardRequestQuery(season.year(), season.cluster().id(), null, null, MOST);
        var members = new ArrayList<>(season.holdersOf(Role.COUNCIL_CHAIR, Scope.CENTRAL_ID));
        members.addAll(season.holdersOf(Role.COUNCIL_MEMBER, Scope.CENTRAL_ID));
        for (var request : requests.search(chair, query).items()) {
            var ballotId = request.ballotId();
            if (ballotId != null) {
                conduct(
                        ballotId,
                        members,
                        (question, option) -> season.council().votesFor());
            }
        }
    }

    /** Opens, votes, closes, counts and certifies; each option gets as many votes in favour as are wanted. */
    private void conduct(BallotId ballotId, List<String> voters, ToIntBiFunction<Question, Option> wanted) {
        people.decide("OpenBallot", "open");
        var left = new HashMap<String, Integer>();
        for (var username : voters) {
            var voter = people.actor(username);
            var ballot = queries.get(voter, ballotId);
            if (ballot.state() == BallotState.OPEN) {
                ballots.cast(voter, ballotId, choices(ballot, left, wanted));
            }
        }
        people.decide("CloseBallot", "close");
        people.decide("CountBallot", "count");
        // two tellers, then the chair: three signatures after each other
        for (int signature = 0; signature < 3; signature++) {
            people.decide("CertifyBallot", "certify");
        }
    }

    private static Choices choices(
            BallotView ballot, Map<String, Integer> left, ToIntBiFunction<Question, Option> wanted) {
        var marks = new LinkedHashMap<String, Map<String, String>>();
        var picks = new LinkedHashMap<String, List<String>>();
        for (var question : ballot.questions()) {
            var allowed = question.options().stream()
                    .filter(option -> ballot.mayMark(question.key(), option.key()))
                    .toList();
            allowed.forEach(option ->
                    left.computeIfAbsent(question.key() + option.key(), key -> wanted.applyAsInt(question, option)));
            if (question.kind() == Question.Kind.PICK) {
                picks.put(question.key(), pick(question, allowed, left));
            } else {
                marks.put(question.key(), approve(question, allowed, left));
            }
        }
        return new Choices(marks, picks);
    }

    private static Map<String, String> approve(Question question, List<Option> allowed, Map<String, Integer> left) {
        var marked = new LinkedHashMap<String, String>();
        for (var option : allowed) {
            var rest = left.merge(question.key() + option.key(), -1, Integer::sum);
            marked.put(option.key(), rest >= 0 ? "YES" : "NO");
        }
        return marked;
    }

    /** The option that still wants most votes. */
    private static List<String> pick(Question question, List<Option> allowed, Map<String, Integer> left) {
        var most = allowed.stream()
                .max(Comparator.comparingInt(option -> left.getOrDefault(question.key() + option.key(), 0)))
                .orElseThrow();
        left.merge(question.key() + most.key(), -1, Integer::sum);
        return List.of(most.key());
    }
}
