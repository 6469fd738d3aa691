package vn.suyton.nomination.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.engine.WaitingStep;
import vn.suyton.engine.WaitingSteps;
import vn.suyton.nomination.Nomination;
import vn.suyton.nomination.NominationQuery;
import vn.suyton.nomination.NominationService;
import vn.suyton.nomination.NominationState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.HomeSection;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.Rulebook;

/** The part of the home page that says where the nominations of one's own unit stand this year. */
@Component
class NominationHome implements HomeSection {

    private static final int ORDER = 20;
    private static final int MOST = 200;

    private final NominationService nominations;
    private final WaitingSteps waitingSteps;
    private final Rulebook rulebook;
    private final ShiftableClock clock;

    NominationHome(NominationService nominations, WaitingSteps waitingSteps, Rulebook rulebook, ShiftableClock clock) {
        this.nominations = nominations;
        this.waitingSteps = waitingSteps;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A nomination and what it waits for. */
    public record Line(
            String id, String award, String nominee, int year, NominationState state, List<WaitingStep> waiting) {}

    @Override
    public String title() {
        return "nominations.home";
    }

    @Override
    public String fragment() {
        return "nomination/home :: section";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        var units = units(actor).toList();
        var ofTheYear = new NominationQuery(clock.today().getYear(), null, null, null, MOST);
        var lines = nominations.search(actor, ofTheYear).items().stream()
                .filter(nomination -> units.contains(nomination.nominee().unitId()))
                .map(nomination -> line(actor, nomination))
                .toList();
        return Map.of(
                "nominationLines",
                lines,
                "nominationMayPropose",
                actor.scopesOf(Role.UNIT_OFFICER).findAny().isPresent());
    }

    private Line line(Actor actor, Nomination nomination) {
        var id = nomination.id().toString();
        var language = LocaleContextHolder.getLocale().getLanguage();
        var award = rulebook.findVersion(nomination.ruleSet())
                .flatMap(rules -> rules.findAwardType(nomination.awardType()))
                .map((AwardType type) -> type.name(language))
                .orElse(nomination.awardType());
        return new Line(
                id,
                award,
                nomination.nominee().name(),
                nomination.year(),
                nomination.state(),
                waitingSteps.of(actor, id));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(Actor actor) {
        return units(actor).findAny().isPresent();
    }

    private static Stream<String> units(Actor actor) {
        return Stream.of(Role.UNIT_OFFICER, Role.UNIT_CHAIR)
                .flatMap(actor::scopesOf)
                .distinct();
    }
}
