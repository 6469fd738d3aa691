package vn.suyton.programme;

import java.util.HashSet;
import java.util.List;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.Role;
import vn.suyton.programme.AwardType.DossierPart;

/** Reads one file of the rulebook that holds a rule set. */
final class RuleSetReader {

    private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private RuleSetReader() {}

    static RuleSet read(YamlSection file) {
        var rules = new RuleSet(
                code(file, "version"),
                file.day("effectiveFrom"),
                file.findDay("effectiveTo").orElse(null),
                file.texts("legalBasis"),
                voteRule(file.section("headElection")),
                file.findSection("clusterKeys").map(RuleSetReader::keyRule).orElse(null),
                file.findSection("councilKeys").map(RuleSetReader::keyRule).orElse(null),
                file.whole("bonusStep", 1),
                file.sections("awardTypes", RuleSetReader::awardType));
        file.requireNothingElse();
        if (rules.effectiveTo() != null && rules.effectiveTo().isBefore(rules.effectiveFrom())) {
            throw file.fault("effectiveTo", "'effectiveTo' lies before 'effectiveFrom'");
        }
        requireDifferentCodes(file, rules.awardTypes());
        requireKnownAwards(file, rules.awardTypes());
        return rules;
    }

    private static AwardType awardType(YamlSection entry) {
        var seats = Math.toIntExact(entry.whole("seatsPerCluster", 0));
        var clusterVote =
                entry.findSection("clusterVote").map(RuleSetReader::voteRule).orElse(null);
        if (seats > 0 && clusterVote == null) {
            throw entry.fault("seatsPerCluster", "key 'clusterVote' is missing: clusters acclaim this award");
        }
        return new AwardType(
                code(entry, "code"),
                entry.text("nameVi"),
                entry.text("nameEn"),
                entry.choice("kind", AwardType.Kind.class),
                entry.choice("nominee", AwardType.Nominee.class),
                seats,
                entry.findText("yieldsTo").orElse(null),
                entry.decimal("bonusCoefficient"),
                clusterVote,
                voteRule(entry.section("councilVote")),
                dossier(entry),
                entry.texts("legalBasis"));
    }

    private static List<DossierPart> dossier(YamlSection entry) {
        var parts = entry.sections("dossier", part -> new DossierPart(code(part, "kind"), part.flag("required")));
        var kinds = new HashSet<String>();
        for (var part : parts) {
            if (!kinds.add(part.kind())) {
                throw entry.fault("dossier", "part '" + part.kind() + "' is given twice");
            }
        }
        return parts;
    }

    private static VoteRule voteRule(YamlSection rule) {
        var quorum = rule.ratio("quorum");
        var threshold = rule.ratio("threshold");
        var comparison = rule.choice("comparison", VoteRule.Comparison.class);
        // more than everybody can never be reached
        if (comparison == VoteRule.Comparison.MORE_THAN && threshold.isAtLeast(new Ratio(1, 1))) {
            throw rule.fault("threshold", "'threshold' can never be exceeded: " + threshold);
        }
        var result = new VoteRule(
                quorum,
                threshold,
                comparison,
                rule.choice("denominator", VoteRule.Denominator.class),
                rule.flag("excludeOwnUnit"),
                rule.choice("tieBreak", VoteRule.TieBreak.class),
                rule.optionalFlag("writtenOpinions"),
                rule.text("legalBasis"));
        rule.requireNothingElse();
        return result;
    }

    private static KeyRule keyRule(YamlSection rule) {
        var result = new KeyRule(
                Math.toIntExact(rule.whole("needed", 2)), rule.choices("offices", Role.class), rule.text("legalBasis"));
        rule.requireNothingElse();
        return result;
    }

    private static String code(YamlSection section, String key) {
        var code = section.text(key);
        if (!code.matches(CODE)) {
            throw section.fault(key, "'" + key + "' must be small letters, digits and hyphens, not '" + code + "'");
        }
        return code;
    }

    private static void requireDifferentCodes(YamlSection file, List<AwardType> types) {
        var codes = new HashSet<String>();
        for (var type : types) {
            if (!codes.add(type.code())) {
                throw file.fault("awardTypes", "award type '" + type.code() + "' is given twice");
            }
        }
    }

    private static void requireKnownAwards(YamlSection file, List<AwardType> types) {
        var codes = types.stream().map(AwardType::code).toList();
        for (var type : types) {
            var other = type.yieldsTo();
            if (other != null && (!codes.contains(other) || other.equals(type.code()))) {
                throw file.fault(
                        "awardTypes", "'" + type.code() + "' yields to '" + other + "', which is no other award type");
            }
        }
    }
}
