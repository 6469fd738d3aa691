package vn.suyton.ballot;

import java.util.List;

/**
 * What anybody may see of a certified ballot, in canonical JSON: enough to compute the result again. Papers, marks and
 * rankings stand in the order of their random numbers. The format is described by {@code record.schema.json}.
 */
record PublicRecord(
        RecordHead head,
        CountBasis basis,
        List<String> trackers,
        List<CountedMark> marks,
        List<CountedRanking> rankings,
        List<Settlement> settlements,
        List<Objection> objections,
        BallotResult result,
        String minutesHash) {

    static final int VERSION = 2;

    String toJson() {
        var content = RecordParts.head(head, basis);
        content.put("version", VERSION);
        content.put("papers", RecordParts.papers(trackers));
        content.put("marks", marks.stream().map(RecordParts::mark).toList());
        content.put("rankings", rankings.stream().map(RecordParts::ranking).toList());
        content.put(
                "settlements", settlements.stream().map(RecordParts::settlement).toList());
        var objected = objections.stream().map(RecordParts::objection).toList();
        content.put("objections", objected);
        content.put("objectionsHash", RecordParts.hash(objected));
        content.put("result", RecordParts.result(result));
        content.put("minutesHash", minutesHash);
        return Json.write(content);
    }
}
