package vn.suyton.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.Unit;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.AwardType.DossierPart;
import vn.suyton.programme.RuleSet;

/** One condition of the rulebook on a nomination. All are asked, so that the unit learns everything at once. */
interface EligibilityRule {

    Optional<Finding> check(Candidate candidate);

    /** What the rules look at. */
    record Candidate(
            Nomination nomination,
            Unit unit,
            Cluster cluster,
            AwardType awardType,
            RuleSet rules,
            Set<String> attachedKinds,
            LocalDate today) {

        String basis() {
            return String.join("; ", rules.legalBasis());
        }
    }

    List<EligibilityRule> ALL = List.of(
            EligibilityRule::unitExists,
            EligibilityRule::unitBelongsToTheCluster,
            EligibilityRule::achievementsAreDescribed,
            EligibilityRule::dossierIsComplete);

    static List<Finding> findings(Candidate candidate) {
        return ALL.stream().flatMap(rule -> rule.check(candidate).stream()).toList();
    }

    /** Units dissolved by a re-organisation are not commended (Circular 15/2025/TT-BNV). */
    private static Optional<Finding> unitExists(Candidate candidate) {
        return candidate.unit().existsOn(candidate.today())
                ? Optional.empty()
                : Optional.of(Finding.blocking(
                        "unit-dissolved", candidate.basis(), candidate.unit().name()));
    }

    private static Optional<Finding> unitBelongsToTheCluster(Candidate candidate) {
        return candidate.cluster().hasMember(candidate.unit().id())
                ? Optional.empty()
                : Optional.of(Finding.blocking(
                        "unit-not-in-cluster",
                        candidate.basis(),
                        candidate.unit().name(),
                        candidate.cluster().name()));
    }

    private static Optional<Finding> achievementsAreDescribed(Candidate candidate) {
        return candidate.nomination().achievements().isBlank()
                ? Optional.of(Finding.blocking("achievements-missing", candidate.basis()))
                : Optional.empty();
    }

    private static Optional<Finding> dossierIsComplete(Candidate candidate) {
        var missing = candidate.awardType().dossier().stream()
                .filter(DossierPart::required)
                .map(DossierPart::kind)
                .filter(kind -> !candidate.attachedKinds().contains(kind))
                .collect(Collectors.joining(","));
        return Stream.of(missing)
                .filter(kinds -> !kinds.isEmpty())
                .map(kinds -> Finding.blocking("dossier-incomplete", candidate.basis(), kinds))
                .findFirst();
    }
}
