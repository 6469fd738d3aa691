package vn.suyton.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.Option;
import vn.suyton.ballot.Question;
import vn.suyton.nomination.Nomination;
import vn.suyton.organisation.Cluster;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.RuleSet;

/** Writes the questions of a cluster's ballot paper, by the rulebook and the accepted nominations. */
final class VotingPaper {

    private final RuleSet rules;
    private final Cluster cluster;
    private final Map<String, List<Nomination>> candidates;

    VotingPaper(RuleSet rules, Cluster cluster, List<Nomination> accepted) {
        this.rules = rules;
        this.cluster = cluster;
        this.candidates = accepted.stream()
                .collect(Collectors.groupingBy(Nomination::awardType, TreeMap::new, Collectors.toList()));
    }

    List<Question> questions(VotingCall call) {
        var asked = call.questions().isEmpty() ? usual() : call.questions();
        var problems = new ArrayList<FieldProblem>();
        var questions = new ArrayList<Question>();
        for (int i = 0; i < asked.size(); i++) {
            var question = question(asked.get(i), call.year());
            if (question == null) {
                problems.add(FieldProblem.of("questions[" + i + "].awardType", "no-vote-on-award"));
            } else {
                questions.add(question);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return withoutDanglingYields(questions);
    }

    /** In the order of the rulebook: a question that yields to another comes after it. */
    private List<VotingCall.AskedQuestion> usual() {
        var asked = new ArrayList<VotingCall.AskedQuestion>();
        rules.awardTypes().stream()
                .filter(type -> type.clusterVote() != null && candidates.containsKey(type.code()))
                .forEach(type -> asked.add(new VotingCall.AskedQuestion(type.code(), null, null)));
        asked.add(new VotingCall.AskedQuestion(null, null, ClusterVoting.HEAD_ELECTION));
        return asked;
    }

    private @Nullable Question question(VotingCall.AskedQuestion asked, int year) {
        if (ClusterVoting.HEAD_ELECTION.equals(asked.office())) {
            return headElection(year + 1);
        }
        return rules.findAwardType(String.valueOf(asked.awardType()))
                .filter(type -> candidates.containsKey(type.code()))
                .map(type -> acclamation(type, asked.seats(), year))
                .orElse(null);
    }

    private @Nullable Question acclamation(AwardType type, @Nullable Integer seats, int year) {
        var rule = type.clusterVote();
        if (rule == null) {
            return null;
        }
        var options = candidates.getOrDefault(type.code(), List.of()).stream()
                .map(nomination -> new Option(
                        nomination.id().toString(),
                        nomination.nominee().name(),
                        nomination.nominee().id(),
                        nomination.nominee().unitId()))
                .toList();
        return new Question(
                type.code(),
                Question.Kind.APPROVAL,
                type.nameVi() + " năm " + year,
                seats == null ? type.seatsPerCluster() : seats,
                options,
                rule,
                type.yieldsTo());
    }

    private Question headElection(int forYear) {
        var options = cluster.members().stream()
                .map(unit -> Option.ofUnit(unit.id(), unit.name(), unit.id()))
                .toList();
        return new Question(
                ClusterVoting.HEAD_ELECTION,
                Question.Kind.PICK,
                "Cụm trưởng năm " + forYear,
                1,
                options,
                rules.headElection(),
                null);
    }

    private static List<Question> withoutDanglingYields(List<Question> questions) {
        var keys = questions.stream().map(Question::key).collect(Collectors.toSet());
        return questions.stream()
                .map(q -> q.yieldsTo() == null || keys.contains(q.yieldsTo())
                        ? q
                        : new Question(q.key(), q.kind(), q.text(), q.seats(), q.options(), q.rule(), null))
                .toList();
    }
}
