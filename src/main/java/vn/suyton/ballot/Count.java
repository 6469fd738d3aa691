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

    /** Public numbers of the counted papers, and their marks, both in random order. */
    record Counted(List<String> trackers, List<CountedMark> marks) {}

    static Counted of(List<Paper> papers) {
        var trackers = new ArrayList<String>();
        var marks = new ArrayList<CountedMark>();
        for (var paper : papers) {
            trackers.add(paper.tracker());
            marks.addAll(marksOf(paper));
        }
        Collections.shuffle(trackers, RANDOM);
        Collections.shuffle(marks, RANDOM);
        return new Counted(trackers, marks);
    }

    /** The number under which a mark of the paper with this check code is published. */
    static String slip(String checkCode, String questionKey, String optionKey) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(checkCode.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            var full = mac.doFinal((questionKey + "\n" + optionKey).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(full, SLIP_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CountedMark> marksOf(Paper paper) {
        var marks = new ArrayList<CountedMark>();
        for (var question : paper.marks().entrySet()) {
            for (Map.Entry<String, Mark> mark : question.getValue().entrySet()) {
                var slip = slip(paper.checkCode(), question.getKey(), mark.getKey());
                marks.add(new CountedMark(question.getKey(), mark.getKey(), slip, mark.getValue()));
            }
        }
        return marks;
    }
}
