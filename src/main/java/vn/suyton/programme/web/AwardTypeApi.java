package vn.suyton.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.RuleSet;
import vn.suyton.programme.Rulebook;
import vn.suyton.programme.VoteRule;

@RestController
@RequestMapping("/api/v1/award-types")
class AwardTypeApi {

    private final Rulebook rulebook;
    private final ShiftableClock clock;

    AwardTypeApi(Rulebook rulebook, ShiftableClock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping
    List<AwardTypeView> awardTypes(@RequestParam @Nullable LocalDate on, Locale locale) {
        var rules = rulebook.on(on == null ? clock.today() : on);
        return rules.awardTypes().stream()
                .map(type -> AwardTypeView.of(type, rules, locale))
                .toList();
    }

    /** An award type in the language of the reader. {@code voteRule} is the cluster's, or the council's where clusters do not vote. */
    record AwardTypeView(
            String code,
            String name,
            AwardType.Kind kind,
            AwardType.Nominee nominee,
            int seatsPerCluster,
            @Nullable String yieldsTo,
            BigDecimal bonusCoefficient,
            VoteRuleView voteRule,
            VoteRuleView councilVote,
            List<AwardType.DossierPart> dossier,
            List<String> legalBasis,
            String ruleSet) {

        static AwardTypeView of(AwardType type, RuleSet rules, Locale locale) {
            return new AwardTypeView(
                    type.code(),
                    type.name(locale.getLanguage()),
                    type.kind(),
                    type.nominee(),
                    type.seatsPerCluster(),
                    type.yieldsTo(),
                    type.bonusCoefficient(),
                    VoteRuleView.of(Objects.requireNonNullElse(type.clusterVote(), type.councilVote())),
                    VoteRuleView.of(type.councilVote()),
                    type.dossier(),
                    type.legalBasis(),
                    rules.version());
        }
    }

    /** A vote rule with its fractions as people write them, such as 4/5. */
    record VoteRuleView(
            String quorum,
            String threshold,
            VoteRule.Comparison comparison,
            VoteRule.Denominator denominator,
            boolean excludeOwnUnit,
            VoteRule.TieBreak tieBreak,
            String legalBasis) {

        static VoteRuleView of(VoteRule rule) {
            return new VoteRuleView(
                    rule.quorum().toString(),
                    rule.threshold().toString(),
                    rule.comparison(),
                    rule.denominator(),
                    rule.excludeOwnUnit(),
                    rule.tieBreak(),
                    rule.legalBasis());
        }
    }
}
