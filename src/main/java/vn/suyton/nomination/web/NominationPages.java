package vn.suyton.nomination.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.engine.CasePictures;
import vn.suyton.engine.WaitingSteps;
import vn.suyton.nomination.Nomination;
import vn.suyton.nomination.NominationId;
import vn.suyton.nomination.NominationService;
import vn.suyton.nomination.NominationState;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Choice;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.Rulebook;

/** Puts together what the pages of nominations show. */
@Component
class NominationPages {

    private final NominationService nominations;
    private final OrganisationService organisation;
    private final Rulebook rulebook;
    private final FindingTexts findings;
    private final CasePictures pictures;
    private final WaitingSteps waitingSteps;
    private final MessageSource messages;
    private final ShiftableClock clock;

    NominationPages(
            NominationService nominations,
            OrganisationService organisation,
            Rulebook rulebook,
            FindingTexts findings,
            CasePictures pictures,
            WaitingSteps waitingSteps,
            MessageSource messages,
            ShiftableClock clock) {
        this.nominations = nominations;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.findings = findings;
        this.pictures = pictures;
        this.waitingSteps = waitingSteps;
        this.messages = messages;
        this.clock = clock;
    }

    /** The year nominations are made for: the current one. */
    int year() {
        return clock.today().getYear();
    }

    String clusterOf(String unitId) {
        return organisation.listClusters(year()).stream()
                .filter(cluster -> cluster.hasMember(unitId))
                .map(Cluster::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("CLUSTER", unitId));
    }

    ModelAndView list(Actor actor, NominationApi.Filter filter, Page<Nomination> found) {
        var page = new ModelAndView("nomination/list");
        page.addObject("filter", filter);
        page.addObject("page", found);
        page.addObject("states", NominationState.values());
        page.addObject("rules", rulebook.on(clock.today()));
        page.addObject("mayNominate", !units(actor).isEmpty());
        return page;
    }

    ModelAndView start(Actor actor, NominationController.StartForm form) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        var page = new ModelAndView("nomination/new");
        page.addObject("form", form);
        page.addObject("year", year());
        page.addObject("units", units(actor));
        page.addObject(
                "awardTypes",
                rulebook.on(clock.today()).awardTypes().stream()
                        .filter(type -> type.nominee() == AwardType.Nominee.UNIT && type.clusterVote() != null)
                        .map(type -> new Choice(type.code(), type.name(language)))
                        .toList());
        return page;
    }

    private List<Choice> units(Actor actor) {
        return actor.scopesOf(Role.UNIT_OFFICER)
                .map(organisation::getUnit)
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    ModelAndView show(Actor actor, NominationId id) {
        var nomination = nominations.get(actor, id);
        var page = full("nomination/show", actor, nomination);
        page.addObject("picture", pictures.of(id.toString()).orElse(null));
        page.addObject("waiting", waitingSteps.of(actor, id.toString()));
        page.addObject("timeline", nominations.timeline(actor, id));
        return page;
    }

    ModelAndView edit(Actor actor, NominationId id, DraftForm form) {
        var nomination = nominations.get(actor, id);
        var page = full("nomination/edit", actor, nomination);
        page.addObject("form", form);
        return page;
    }

    private ModelAndView full(String view, Actor actor, Nomination nomination) {
        var page = new ModelAndView(view);
        page.addObject("nomination", nomination);
        page.addObject("awardType", awardType(nomination));
        page.addObject("attachments", nominations.attachments(actor, nomination.id()));
        page.addObject("findings", findings.of(nominations.findings(actor, nomination.id())));
        var unit = nomination.nominee().unitId();
        page.addObject("own", actor.holds(Role.UNIT_OFFICER, unit) || actor.holds(Role.UNIT_CHAIR, unit));
        return page;
    }

    private AwardType awardType(Nomination nomination) {
        return rulebook.findVersion(nomination.ruleSet())
                .flatMap(rules -> rules.findAwardType(nomination.awardType()))
                .orElseThrow();
    }

    String text(DomainProblem problem) {
        if (!problem.fields().isEmpty()) {
            var field = problem.fields().get(0);
            return messages.getMessage(
                    "field." + field.code(), field.arguments().toArray(), LocaleContextHolder.getLocale());
        }
        return messages.getMessage(
                "problem." + problem.type() + ".detail",
                problem.arguments().toArray(),
                LocaleContextHolder.getLocale());
    }
}
