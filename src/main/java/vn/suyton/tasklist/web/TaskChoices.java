package vn.suyton.tasklist.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.StepTexts;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.organisation.UnitFilter;
import vn.suyton.platform.Choice;
import vn.suyton.platform.ShiftableClock;

/** What the filter of the task list offers. Clusters and areas are kept for a minute: they change once a year. */
@Component
class TaskChoices {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_AREAS = 200;

    private final StepCatalogue steps;
    private final StepTexts texts;
    private final OrganisationService organisation;
    private final ShiftableClock clock;
    private volatile @Nullable Places places;

    TaskChoices(StepCatalogue steps, StepTexts texts, OrganisationService organisation, ShiftableClock clock) {
        this.steps = steps;
        this.texts = texts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Clusters of this year and units just below the central body. */
    record Places(List<Choice> clusters, List<Choice> areas, Instant readAt) {}

    List<Choice> steps() {
        return steps.known()
                .map(known -> new Choice(known.step().id(), texts.name(known.step())))
                .distinct()
                .sorted(Comparator.comparing(choice -> choice.label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    Places places() {
        var now = clock.real().instant();
        var kept = places;
        if (kept == null || kept.readAt().plus(KEPT).isBefore(now)) {
            kept = new Places(clusters(), areas(), now);
            places = kept;
        }
        return kept;
    }

    private List<Choice> clusters() {
        return organisation.listClusters(clock.today().getYear()).stream()
                .map(cluster -> new Choice(cluster.id(), cluster.name()))
                .toList();
    }

    private List<Choice> areas() {
        return organisation.searchUnits(new UnitFilter("PROVINCE", null, null, null, MOST_AREAS, null)).items().stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }
}
