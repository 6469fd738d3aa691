package vn.suyton.ballot;

import java.util.UUID;

/** Names a ballot; also the business key of its process. */
public record BallotId(String value) {

    public static BallotId random() {
        return new BallotId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
