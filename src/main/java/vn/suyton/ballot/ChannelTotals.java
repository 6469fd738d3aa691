package vn.suyton.ballot;

import java.util.List;

/**
 * What was counted beside the electronic papers through one channel: on paper, or as written opinions. Sums only, never
 * who.
 *
 * @param people papers taken from the box, or people who wrote
 */
public record ChannelTotals(int people, List<QuestionTotals> questions) {

    static final ChannelTotals NONE = new ChannelTotals(0, List.of());

    /**
     * Sums of one question, in votes.
     *
     * @param invalid papers that say nothing clear on this question
     * @param rankings of a {@code RANK}; the options are then empty
     */
    public record QuestionTotals(String id, long invalid, List<OptionTotals> options, List<RankingTotals> rankings) {

        public QuestionTotals {
            options = List.copyOf(options);
            rankings = List.copyOf(rankings);
        }
    }

    public record OptionTotals(String id, long yes, long no, long abstain) {}

    public record RankingTotals(List<String> order, long votes) {

        public RankingTotals {
            order = List.copyOf(order);
        }
    }

    public ChannelTotals {
        questions = List.copyOf(questions);
    }

    void addTo(Votes votes) {
        for (var question : questions) {
            votes.addInvalid(question.id(), question.invalid());
            question.options().forEach(option -> {
                votes.add(question.id(), option.id(), Mark.YES, option.yes());
                votes.add(question.id(), option.id(), Mark.NO, option.no());
                votes.add(question.id(), option.id(), Mark.ABSTAIN, option.abstain());
            });
            question.rankings().forEach(ranking -> votes.addRanking(question.id(), ranking.order(), ranking.votes()));
        }
    }
}
