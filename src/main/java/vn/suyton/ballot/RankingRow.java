package vn.suyton.ballot;

import java.util.List;
import tools.jackson.core.type.TypeReference;

/** A counted ranking as its row keeps it: the order in JSON. */
record RankingRow(String questionKey, String slip, String ranking) {

    static RankingRow of(CountedRanking counted) {
        return new RankingRow(counted.questionKey(), counted.slip(), CanonicalJson.of(counted.ranking()));
    }

    CountedRanking counted() {
        var order = CanonicalJson.MAPPER.readValue(ranking, new TypeReference<List<String>>() {});
        return new CountedRanking(questionKey, slip, order);
    }
}
