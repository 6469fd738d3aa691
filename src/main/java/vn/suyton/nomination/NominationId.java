package vn.suyton.nomination;

import java.util.Optional;
import java.util.UUID;

/** Identifies a nomination. */
public record NominationId(UUID value) {

    static NominationId random() {
        return new NominationId(UUID.randomUUID());
    }

    public static NominationId of(String text) {
        return new NominationId(UUID.fromString(text));
    }

    /** Empty for a text that is no id at all. */
    static Optional<NominationId> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
