package vn.suyton.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ActHistory;
import vn.suyton.platform.ActTexts;
import vn.suyton.platform.DisplayNames;
import vn.suyton.platform.SubjectRef;

/** The history of a subject for its page: what the trail has about it, in the words of the reader. */
@Component
public class Timeline implements ActTexts {

    /** Who has voted shows nowhere, not even as the order in which entries were made. */
    private static final String SECRET = "ballot.cast";

    private static final String STEP = "step.";

    private final ActHistory acts;
    private final SubjectMapper subjects;
    private final StepCatalogue steps;
    private final StepTexts texts;
    private final DisplayNames names;

    Timeline(
            @Lazy ActHistory acts,
            SubjectMapper subjects,
            StepCatalogue steps,
            StepTexts texts,
            @Lazy DisplayNames names) {
        this.acts = acts;
        this.subjects = subjects;
        this.steps = steps;
        this.texts = texts;
        this.names = names;
    }

    /** Oldest first. */
    public List<TimelineEntry> of(SubjectRef subject) {
        var definitionId = definitionOf(subject);
        var rows = acts.listOf(subject, SECRET);
        var absent = names.displayNames(rows.stream()
                .map(ActHistory.PastAct::onBehalfOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new TimelineEntry(
                        row.at(),
                        row.actor(),
                        texts.person(row.actor(), row.actorName()),
                        row.onBehalfOf(),
                        row.onBehalfOf() == null ? null : absent.getOrDefault(row.onBehalfOf(), row.onBehalfOf()),
                        row.action(),
                        text(row.action(), definitionId),
                        row.comment()))
                .toList();
    }

    @Override
    public String of(SubjectRef subject, String action) {
        return action.startsWith(STEP) ? text(action, definitionOf(subject)) : texts.action(action);
    }

    private @Nullable String definitionOf(SubjectRef subject) {
        return subjects.findById(subject.id())
                .map(SubjectMapper.Row::processDefinitionId)
                .orElse(null);
    }

    /** A decided step is told in the words of its process file, any other act in those of the bundles. */
    private String text(String action, @Nullable String definitionId) {
        if (definitionId == null || !action.startsWith(STEP)) {
            return texts.action(action);
        }
        var words = action.substring(STEP.length()).split("\\.", 2);
        var step = steps.get(definitionId, words[0]);
        var name = texts.name(step);
        var outcome = step.findOutcome(words[1]).map(texts::outcome).orElse(words[1]);
        return name.equals(outcome) ? name : name + ": " + outcome;
    }
}
