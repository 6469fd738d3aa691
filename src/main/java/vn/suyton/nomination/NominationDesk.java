package vn.suyton.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.suyton.dossier.Attachment;
import vn.suyton.dossier.DossierService;
import vn.suyton.nomination.EligibilityRule.Candidate;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.RuleSet;
import vn.suyton.programme.Rulebook;

/** Judges what a unit enters, by the rulebook and the organisation of the day. */
@Component
class NominationDesk {

    static final int MAX_ACHIEVEMENTS = 10_000;
    static final int MAX_FIGURE_NAME = 100;
    static final int MAX_REASON = 2000;

    private final NominationMapper nominations;
    private final OrganisationService organisation;
    private final Rulebook rulebook;
    private final DossierService dossiers;
    private final ShiftableClock clock;

    NominationDesk(
            NominationMapper nominations,
            OrganisationService organisation,
            Rulebook rulebook,
            DossierService dossiers,
            ShiftableClock clock) {
        this.nominations = nominations;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Checks everything that could never become right later, and refuses with all of it at once. */
    Nomination draft(Actor actor, NominationDraft draft) {
        var rules = rulebook.on(clock.today());
        var problems = new ArrayList<FieldProblem>();
        var awardType = rules.findAwardType(draft.awardType());
        if (awardType.isEmpty()) {
            problems.add(FieldProblem.of("awardType", "unknown", draft.awardType()));
        } else if (awardType.get().nominee() != draft.nomineeKind()) {
            problems.add(FieldProblem.of("nominee.kind", "wrong-nominee-kind"));
        }
        var cluster = cluster(draft);
        if (cluster.isEmpty()) {
            problems.add(FieldProblem.of("clusterId", "unknown", draft.clusterId()));
        }
        var nominee = nominee(draft);
        nominee.ifPresentOrElse(
                found -> cluster.ifPresent(in -> checkUnit(found, in, problems)),
                () -> problems.add(FieldProblem.of("nominee.id", "unknown", draft.nomineeId())));
        problems.addAll(textProblems(draft.achievements(), draft.figures()));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        NominationAccess.requireOwn(actor, nominee.orElseThrow().unitId());
        var nomination = fresh(actor, draft, nominee.orElseThrow(), rules);
        if (nominations.countByClaim(String.valueOf(nomination.claim())) > 0) {
            throw new NominationExists(nominee.orElseThrow().name(), draft.year());
        }
        return nomination;
    }

    private Nomination fresh(Actor actor, NominationDraft draft, Nominee nominee, RuleSet rules) {
        var now = clock.instant();
        return new Nomination(
                NominationId.random(),
                draft.year(),
                draft.clusterId(),
                draft.awardType(),
                rules.version(),
                nominee,
                draft.achievements(),
                draft.figures(),
                NominationState.DRAFT,
                actor.username(),
                now,
                now,
                null,
                0);
    }

    void requireEligible(Nomination nomination) {
        var blocking = findings(nomination).stream().filter(Finding::isBlocking).toList();
        if (!blocking.isEmpty()) {
            throw new NotEligible(blocking);
        }
    }

    List<Finding> findings(Nomination nomination) {
        var rules = rules(nomination);
        return EligibilityRule.findings(new Candidate(
                nomination,
                organisation.getUnit(nomination.nominee().unitId()),
                organisation.getCluster(nomination.clusterId(), nomination.year()),
                awardType(nomination),
                rules,
                dossiers.list(nomination.ref()).stream().map(Attachment::kind).collect(Collectors.toSet()),
                clock.today()));
    }

    String title(Nomination nomination) {
        return awardType(nomination).nameVi() + " " + nomination.year() + " – "
                + nomination.nominee().name();
    }

    AwardType awardType(Nomination nomination) {
        return rules(nomination).findAwardType(nomination.awardType()).orElseThrow();
    }

    void checkPart(Nomination nomination, String kind) {
        if (awardType(nomination).dossier().stream()
                .noneMatch(part -> part.kind().equals(kind))) {
            throw InvalidInput.of("kind", "unknown", kind);
        }
    }

    static void checkTexts(String achievements, Figures figures) {
        var problems = textProblems(achievements, figures);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static List<FieldProblem> textProblems(String achievements, Figures figures) {
        var problems = new ArrayList<FieldProblem>();
        if (achievements.length() > MAX_ACHIEVEMENTS) {
            problems.add(FieldProblem.of("achievements", "too-long", MAX_ACHIEVEMENTS));
        }
        if (figures.values().size() > Figures.MAX) {
            problems.add(FieldProblem.of("figures", "too-many", Figures.MAX));
        }
        if (figures.values().keySet().stream().anyMatch(name -> name.isBlank() || name.length() > MAX_FIGURE_NAME)) {
            problems.add(FieldProblem.of("figures", "too-long", MAX_FIGURE_NAME));
        }
        figures.firstOutOfBounds()
                .ifPresent(name -> problems.add(FieldProblem.of("figures", "figure-unreadable", name)));
        return problems;
    }

    private void checkUnit(Nominee nominee, Cluster cluster, List<FieldProblem> problems) {
        var unit = organisation.getUnit(nominee.unitId());
        if (!unit.existsOn(clock.today())) {
            problems.add(FieldProblem.of("nominee.id", "unit-dissolved", unit.name()));
        } else if (!cluster.hasMember(unit.id())) {
            problems.add(FieldProblem.of("nominee.id", "unit-not-in-cluster", unit.name(), cluster.name()));
        }
    }

    private Optional<Cluster> cluster(NominationDraft draft) {
        return organisation.findCluster(draft.clusterId(), draft.year());
    }

    private Optional<Nominee> nominee(NominationDraft draft) {
        return switch (draft.nomineeKind()) {
            case UNIT ->
                organisation
                        .findUnit(draft.nomineeId())
                        .map(unit -> new Nominee(AwardType.Nominee.UNIT, unit.id(), unit.name(), unit.id()));
            case PERSON ->
                organisation
                        .findPerson(draft.nomineeId())
                        .filter(person -> person.unitId() != null)
                        .map(person -> new Nominee(
                                AwardType.Nominee.PERSON,
                                person.id(),
                                person.fullName(),
                                String.valueOf(person.unitId())));
        };
    }

    private RuleSet rules(Nomination nomination) {
        return rulebook.findVersion(nomination.ruleSet()).orElseThrow();
    }
}
