package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/**
 * A sentence about a result, in the language of its reader.
 *
 * @param key of the message bundles
 */
public record Explanation(String key, List<Object> arguments) {

    /** How the base came about, whether the threshold was reached, and what follows from it. */
    public static List<Explanation> of(OptionResult option) {
        var sentences = new ArrayList<>(List.of(base(option), verdict(option)));
        if (!option.rounds().isEmpty()) {
            var rounds = option.rounds().stream().map(String::valueOf).collect(Collectors.joining(" – "));
            sentences.add(new Explanation("ballot.rounds", List.of(rounds)));
        }
        var by = option.settledBy();
        if (by != null) {
            sentences.add(new Explanation("ballot.settled." + by, List.of()));
        }
        sentences.add(place(option));
        return sentences;
    }

    /** The rule of a question in words: quorum, threshold, own unit, tie, legal basis. */
    public static List<Explanation> of(VoteRule rule) {
        var sentences = new ArrayList<Explanation>();
        sentences.add(new Explanation("ballot.rule.quorum", List.of(fraction(rule.quorum()))));
        sentences.add(new Explanation(
                "ballot.rule." + rule.comparison() + "." + rule.denominator(), List.of(fraction(rule.threshold()))));
        if (rule.excludeOwnUnit()) {
            sentences.add(new Explanation("ballot.rule.own-unit", List.of()));
        }
        if (rule.writtenOpinions()) {
            sentences.add(new Explanation("ballot.rule.written", List.of()));
        }
        sentences.add(new Explanation("ballot.rule.tie." + rule.tieBreak(), List.of()));
        sentences.add(new Explanation("ballot.rule.basis", List.of(rule.legalBasis())));
        return sentences;
    }

    /** All sentences as one text. */
    public static String textOf(OptionResult option, MessageSource messages, Locale locale) {
        return String.join(
                " ",
                of(option).stream()
                        .map(sentence -> sentence.text(messages, locale))
                        .toList());
    }

    public String text(MessageSource messages, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    /** A share in words, such as {@code 7/8}; an empty base is said as such. */
    static String fraction(Ratio ratio) {
        return ratio.part() + "/" + ratio.of();
    }

    private static Explanation base(OptionResult option) {
        var suffix = option.excluded() > 0 ? "-excluding" : "";
        return switch (option.denominator()) {
            case ALL_MEMBERS ->
                new Explanation(
                        "ballot.base.all-members" + suffix,
                        List.of(option.base(), option.base() + option.excluded(), option.excluded()));
            case PRESENT -> new Explanation("ballot.base.present" + suffix, List.of(option.base(), option.excluded()));
            case CAST_BALLOTS -> new Explanation("ballot.base.cast-ballots", List.of(option.base()));
            case VALID_BALLOTS -> new Explanation("ballot.base.valid-ballots", List.of(option.base()));
        };
    }

    private static Explanation verdict(OptionResult option) {
        var comparison = switch (option.comparison()) {
            case AT_LEAST -> "at-least";
            case MORE_THAN -> "more-than";
        };
        return new Explanation(
                "ballot.verdict." + (option.passed() ? "passed." : "missed.") + comparison,
                List.of(option.yes(), option.base(), option.ratio().percent(), fraction(option.required())));
    }

    static Explanation place(OptionResult option) {
        return new Explanation("ballot.reason." + option.reason(), List.of(option.reserve()));
    }
}
