package vn.suyton.ballot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.suyton.programme.VoteRule;

/**
 * One question of a ballot paper with the rule that decides it.
 *
 * @param key for instance the code of the award type, or {@code CLUSTER_HEAD}; unique in its ballot
 * @param seats how many can be elected; in a {@code PICK} also how many may be marked
 * @param yieldsTo key of another question of the ballot: who is elected there leaves the list here
 * @param method how rankings are counted; null unless the question is a {@code RANK}
 */
public record Question(
        String key,
        Kind kind,
        String text,
        int seats,
        List<Option> options,
        VoteRule rule,
        @Nullable String yieldsTo,
        @Nullable CountingMethod method) {

    /** How a question is answered. */
    public enum Kind {
        /** Yes, no or abstain for each option. */
        APPROVAL,
        /** Up to as many options as there are seats. */
        PICK,
        /** Options in the order in which the voter prefers them, all or only the first few. */
        RANK
    }

    public Question {
        options = List.copyOf(options);
    }

    public Question(
            String key,
            Kind kind,
            String text,
            int seats,
            List<Option> options,
            VoteRule rule,
            @Nullable String yieldsTo) {
        this(key, kind, text, seats, options, rule, yieldsTo, null);
    }

    public Optional<Option> findOption(String optionKey) {
        return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
    }
}
