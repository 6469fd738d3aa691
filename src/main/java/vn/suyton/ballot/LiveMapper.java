package vn.suyton.ballot;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What lists and the page of the hall read of many ballots at once. */
@Mapper
interface LiveMapper {

    record Certified(BallotId id, String result) {

        BallotResult counted() {
            return CanonicalJson.MAPPER.readValue(result, BallotResult.class);
        }
    }

    /** Results of those that are certified; no others have one to show. */
    List<Certified> listCertified(Collection<BallotId> ids);

    List<LiveState> listStates(Collection<BallotId> ids);
}
