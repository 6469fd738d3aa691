package vn.suyton.ballot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes the papers apart into single marks and mixes them, so that nothing is left of who handed in what. */
final class Count {

    private static final int SLIP_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Count() {}

    /** Public numbers of the counted papers, and what was marked on them, each in random order. */
    record Counted(List<String> trackers, List<CountedMark> marks, List<CountedRanking> rankings) {}

    /** A paper out of its envelope, with the votes of who cast it. */
    record Opened(Paper paper, int weight) {}

    static Counted of(List<Opened> papers) {
        var trackers = new ArrayList<String>();
        var marks = new ArrayList<CountedMark>();
        var rankings = new ArrayList<CountedRanking>();
        for (var opened : papers) {
            trackers.add(opened.paper().tracker());
            marks.addAll(marksOf(opened.paper(), opened.weight()));
            rankings.addAll(rankingsOf(opened.paper(), opened.weight()));
        }
        Collections.shuffle(trackers, RANDOM);
        Collections.shuffle(marks, RANDOM);
        Collections.shuffle(rankings, RANDOM);
        return new Counted(trackers, marks, rankings);
    }

    /** The number under which the first vote of a ranking of the paper with this check code is published. */
    static String slip(String checkCode, String questionKey) {
        return slip(checkCode, questionKey, "");
    }

    /** The number under which the first vote of a mark of the paper with this check code is published. */
    static String slip(String checkCode, String questionKey, String optionKey) {
        return slip(checkCode, questionKey, optionKey, 1);
    }

    private static String slip(String checkCode, String questionKey, String optionKey, int vote) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(checkCode.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            var full = mac.doFinal((questionKey + "\n" + optionKey + "\n" + vote).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(full, SLIP_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CountedMark> marksOf(Paper paper, int weight) {
        var marks = new ArrayList<CountedMark>();
        for (var question : paper.marks().entrySet()) {
            for (Map.Entry<String, Mark> mark : question.getValue().entrySet()) {
                for (int vote = 1; vote <= weight; vote++) {
                    var slip = slip(paper.checkCode(), question.getKey(), mark.getKey(), vote);
                    marks.add(new CountedMark(question.getKey(), mark.getKey(), slip, mark.getValue()));
                }
            }
        }
        return marks;
    }

    private static List<CountedRanking> rankingsOf(Paper paper, int weight) {
        var rankings = new ArrayList<CountedRanking>();
        paper.rankings().forEach((question, order) -> {
            for (int vote = 1; vote <= weight; vote++) {
                rankings.add(new CountedRanking(question, slip(paper.checkCode(), question, "", vote), order));
            }
        });
        return rankings;
    }
}
