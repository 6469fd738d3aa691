package vn.suyton.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.IssuedDocument;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.StepTexts;
import vn.suyton.engine.SubjectDocuments;
import vn.suyton.engine.TaskState;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.SubjectRef;

/** Tells people what they have decided, why, and which documents came of it. */
@Service
@Transactional(readOnly = true)
public class DoneListService {

    private final DoneMapper done;
    private final StepCatalogue steps;
    private final StepTexts texts;
    private final AccountService accounts;
    private final List<SubjectDocuments> documents;

    DoneListService(
            DoneMapper done,
            StepCatalogue steps,
            StepTexts texts,
            AccountService accounts,
            List<SubjectDocuments> documents) {
        this.done = done;
        this.steps = steps;
        this.texts = texts;
        this.accounts = accounts;
        this.documents = documents;
    }

    /** By task id, for those tasks of a list that are decided. */
    public Map<String, DoneDecision> of(Actor actor, List<TaskItem> items) {
        var ids = items.stream()
                .filter(item -> item.state() == TaskState.DONE)
                .map(TaskItem::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = done.listDone(ids);
        var papers = papers(actor, rows);
        var names = accounts.displayNames(rows.stream()
                .map(DoneMapper.Row::onBehalfOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().collect(Collectors.toMap(DoneMapper.Row::id, row -> decision(row, names, papers)));
    }

    private DoneDecision decision(
            DoneMapper.Row row, Map<String, String> names, Map<SubjectRef, List<IssuedDocument>> papers) {
        var outcome = String.valueOf(row.outcome());
        var issued = papers.getOrDefault(new SubjectRef(row.subjectKind(), row.subjectId()), List.of()).stream()
                .filter(paper -> !paper.issuedAt().isBefore(row.completedAt()))
                .toList();
        return new DoneDecision(
                steps.get(row.processDefinitionId(), row.step())
                        .findOutcome(outcome)
                        .map(texts::outcome)
                        .orElse(outcome),
                row.comment(),
                name(names, row.onBehalfOf()),
                issued);
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String username) {
        return username == null ? null : names.getOrDefault(username, username);
    }

    private Map<SubjectRef, List<IssuedDocument>> papers(Actor actor, List<DoneMapper.Row> rows) {
        var found = new HashMap<SubjectRef, List<IssuedDocument>>();
        for (var module : documents) {
            var ids = rows.stream()
                    .filter(row -> row.subjectKind().equals(module.kind()))
                    .map(DoneMapper.Row::subjectId)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                module.of(actor, ids).forEach((id, papers) -> found.put(new SubjectRef(module.kind(), id), papers));
            }
        }
        return found;
    }
}
