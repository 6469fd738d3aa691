package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the count takes from the hall: the paper totals on which two tellers agree, the letters, and who was there. */
@Component
class HallCount {

    private final HallMapper hall;

    HallCount(HallMapper hall) {
        this.hall = hall;
    }

    /** The totals of two tellers who counted the same; nothing while they differ. */
    Optional<ChannelTotals> findAgreed(BallotId id) {
        var latest = new LinkedHashMap<String, String>();
        hall.listPaperCounts(id).forEach(count -> latest.put(count.personId(), count.totals()));
        var seen = new HashMap<String, Integer>();
        latest.values().forEach(totals -> seen.merge(totals, 1, Integer::sum));
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .findFirst()
                .map(entry -> CanonicalJson.MAPPER.readValue(entry.getKey(), ChannelTotals.class));
    }

    /** Refuses while papers are not counted twice alike, or a letter is not confirmed. */
    void requireReady(BallotId id) {
        if (hall.countChannel(id, Channel.PAPER) > 0 && findAgreed(id).isEmpty()) {
            throw new BallotProblems.PapersNotAgreed();
        }
        if (hall.listOpinions(id).stream().anyMatch(opinion -> opinion.confirmedBy() == null)) {
            throw new BallotProblems.OpinionNotConfirmed();
        }
    }

    CountBasis basis(Ballot ballot, List<VoterRow> rows, String papersHash) {
        var roll = rows.stream().map(VoterRow::entry).toList();
        return new CountBasis(
                electorate(ballot.questions(), rows, roll),
                findAgreed(ballot.id()).orElse(ChannelTotals.NONE),
                written(ballot, roll),
                papersHash);
    }

    private static Electorate electorate(List<Question> questions, List<VoterRow> rows, List<RollEntry> roll) {
        if (rows.stream().noneMatch(VoterRow::checkedIn)) {
            return Electorate.of(questions, roll);
        }
        return Electorate.of(
                questions,
                roll,
                ids(rows, row -> row.checkedIn() || row.hasVoted() || row.channel() == Channel.PAPER),
                ids(rows, row -> row.channel() == Channel.WRITTEN));
    }

    private static Set<String> ids(List<VoterRow> rows, Predicate<VoterRow> which) {
        return rows.stream().filter(which).map(VoterRow::personId).collect(Collectors.toSet());
    }

    /** The letters as sums: the record does not say who wrote what. */
    private ChannelTotals written(Ballot ballot, List<RollEntry> roll) {
        var weights = roll.stream().collect(Collectors.toMap(RollEntry::personId, RollEntry::weight));
        var votes = new Votes();
        var opinions = hall.listOpinions(ballot.id());
        for (var opinion : opinions) {
            long weight = weights.getOrDefault(opinion.personId(), 0);
            var answers = CanonicalJson.MAPPER.readValue(opinion.answers(), Answers.class);
            answers.marks()
                    .forEach((question, marks) ->
                            marks.forEach((option, mark) -> votes.add(question, option, mark, weight)));
            answers.rankings().forEach((question, order) -> votes.addRanking(question, order, weight));
        }
        if (opinions.isEmpty()) {
            return ChannelTotals.NONE;
        }
        var questions = new ArrayList<ChannelTotals.QuestionTotals>();
        ballot.questions().forEach(question -> questions.add(totals(question, votes)));
        return new ChannelTotals(opinions.size(), questions);
    }

    private static ChannelTotals.QuestionTotals totals(Question question, Votes votes) {
        if (question.kind() == Question.Kind.RANK) {
            var rankings = votes.rankings(question.key()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            (one, other) -> Json.write(one).compareTo(Json.write(other))))
                    .map(given -> new ChannelTotals.RankingTotals(given.getKey(), given.getValue()))
                    .toList();
            return new ChannelTotals.QuestionTotals(question.key(), 0, List.of(), rankings);
        }
        var options = question.options().stream()
                .map(option -> {
                    var marks = Marks.of(question, option.key(), votes);
                    return new ChannelTotals.OptionTotals(option.key(), marks.yes(), marks.no(), marks.abstain());
                })
                .toList();
        return new ChannelTotals.QuestionTotals(question.key(), 0, options, List.of());
    }
}
