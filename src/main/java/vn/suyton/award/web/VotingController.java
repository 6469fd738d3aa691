package vn.suyton.award.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.award.ClusterVotingService;
import vn.suyton.award.VotingCall;
import vn.suyton.engine.CasePictures;
import vn.suyton.engine.WaitingSteps;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Choice;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.FormErrors;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

@Controller
@RequestMapping("/votings")
class VotingController {

    private final ClusterVotingService votings;
    private final OrganisationService organisation;
    private final CasePictures pictures;
    private final WaitingSteps waitingSteps;
    private final ShiftableClock clock;

    VotingController(
            ClusterVotingService votings,
            OrganisationService organisation,
            CasePictures pictures,
            WaitingSteps waitingSteps,
            ShiftableClock clock) {
        this.votings = votings;
        this.organisation = organisation;
        this.pictures = pictures;
        this.waitingSteps = waitingSteps;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var clusters = organisation.listClusters(clock.today().getYear());
        var page = new ModelAndView("award/votings");
        page.addObject("clusters", clusters);
        page.addObject(
                "votings",
                clusters.stream()
                        .flatMap(cluster -> votings.list(actor, cluster.id(), null).stream())
                        .toList());
        page.addObject("mayCall", !callable(actor).isEmpty());
        return page;
    }

    @GetMapping("/new")
    ModelAndView form(Actor actor) {
        var clusters = callable(actor);
        var first = clusters.isEmpty() ? "" : clusters.get(0).value();
        return form(actor, new CallForm(first, null));
    }

    @PostMapping
    ModelAndView call(
            Actor actor, @Valid @ModelAttribute("form") CallForm form, BindingResult result, RedirectAttributes after) {
        var closesAt = form.closesAt();
        if (closesAt == null && !result.hasFieldErrors("closesAt")) {
            result.rejectValue("closesAt", "field.required");
        }
        if (!result.hasErrors() && closesAt != null) {
            try {
                var call = new VotingCall(
                        form.clusterId(),
                        clock.today().getYear(),
                        closesAt.atZone(ShiftableClock.VIETNAM).toInstant(),
                        List.of());
                after.addFlashAttribute("said", "voting.said.called");
                return new ModelAndView(
                        "redirect:/votings/" + votings.call(actor, call).id());
            } catch (DomainProblem refusal) {
                FormErrors.add(result, refusal);
            }
        }
        var page = form(actor, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        var page = new ModelAndView("award/voting");
        var voting = votings.open(actor, id);
        var waiting = new ArrayList<>(waitingSteps.of(actor, id));
        // while the ballot runs, its steps are what the voting waits for
        waiting.addAll(waitingSteps.of(actor, voting.voting().ballotId().toString()));
        page.addObject("voting", voting);
        page.addObject("picture", pictures.of(id).orElse(null));
        page.addObject("waiting", waiting);
        return page;
    }

    private ModelAndView form(Actor actor, CallForm form) {
        var page = new ModelAndView("award/call");
        page.addObject("form", form);
        page.addObject("clusters", callable(actor));
        page.addObject("year", clock.today().getYear());
        return page;
    }

    /** Clusters whose vote this person may call. */
    private List<Choice> callable(Actor actor) {
        var ids = Stream.of(Role.CLUSTER_HEAD, Role.CLUSTER_SECRETARY)
                .flatMap(actor::scopesOf)
                .toList();
        return organisation.listClusters(clock.today().getYear()).stream()
                .filter(cluster -> ids.contains(cluster.id()))
                .map(VotingController::choice)
                .toList();
    }

    private static Choice choice(Cluster cluster) {
        return new Choice(cluster.id(), cluster.name());
    }

    record CallForm(
            @NotBlank String clusterId,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            LocalDateTime closesAt) {}
}
