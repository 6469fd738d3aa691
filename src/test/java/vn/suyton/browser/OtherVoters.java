package vn.suyton.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.BallotView;
import vn.suyton.ballot.Choices;
import vn.suyton.ballot.Question;
import vn.suyton.identity.AccountService;

/** Those who vote without a browser, because one paper filled on a page is enough to see how that goes. */
final class OtherVoters {

    @Autowired
    AccountService accounts;

    @Autowired
    BallotService ballots;

    @Autowired
    BallotQueryService queries;

    /** Everybody is for the first options as far as there are seats, and against the others. */
    void vote(String ballot, List<String> usernames) {
        var id = new BallotId(ballot);
        for (var username : usernames) {
            var voter = accounts.actorOf(username);
            ballots.cast(voter, id, choices(queries.get(voter, id)));
        }
    }

    String nameOf(String username) {
        return accounts.actorOf(username).displayName();
    }

    private static Choices choices(BallotView ballot) {
        var marks = new LinkedHashMap<String, Map<String, String>>();
        var picks = new LinkedHashMap<String, List<String>>();
        for (var question : ballot.questions()) {
            if (question.kind() == Question.Kind.PICK) {
                picks.put(question.key(), allowed(ballot, question).subList(0, 1));
            } else {
                marks.put(question.key(), marks(ballot, question));
            }
        }
        return new Choices(marks, picks);
    }

    private static Map<String, String> marks(BallotView ballot, Question question) {
        var first = question.options()
                .subList(0, Math.min(question.seats(), question.options().size()));
        return question.options().stream()
                .filter(option -> ballot.mayMark(question.key(), option.key()))
                .collect(Collectors.toMap(option -> option.key(), option -> first.contains(option) ? "YES" : "NO"));
    }

    private static List<String> allowed(BallotView ballot, Question question) {
        return question.options().stream()
                .filter(option -> ballot.mayMark(question.key(), option.key()))
                .map(option -> option.key())
                .toList();
    }
}
