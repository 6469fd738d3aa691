package vn.suyton.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names all counted papers by one number that the minutes carry: SHA-256 over the three numbers of the trackers, the
 * marks and the rankings, each of them over one line of canonical JSON an entry, in the order of the record.
 */
final class PapersDigest {

    private final MessageDigest papers = sha256();
    private final MessageDigest marks = sha256();
    private final MessageDigest rankings = sha256();

    static String of(List<String> trackers, List<CountedMark> marks, List<CountedRanking> rankings) {
        var digest = new PapersDigest();
        trackers.forEach(digest::add);
        marks.forEach(digest::add);
        rankings.forEach(digest::add);
        return digest.hex();
    }

    void add(String tracker) {
        update(papers, List.of(tracker));
    }

    void add(CountedMark mark) {
        update(marks, List.of(mark.questionKey(), mark.optionKey(), mark.slip(), mark.mark()));
    }

    void add(CountedRanking ranking) {
        update(rankings, List.of(ranking.questionKey(), ranking.slip(), ranking.ranking()));
    }

    String hex() {
        return sha256(hex(papers) + hex(marks) + hex(rankings));
    }

    /** Of the UTF-8 text, lower-case hex. */
    static String sha256(String text) {
        var digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    private static void update(MessageDigest digest, List<Object> entry) {
        digest.update((Json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
