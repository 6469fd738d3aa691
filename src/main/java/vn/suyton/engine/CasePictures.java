package vn.suyton.engine;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws cases on their process diagrams. */
@Component
public class CasePictures {

    private final ProgressReader progress;
    private final MessageSource messages;
    private final Map<String, BpmnDiagram> diagrams = new ConcurrentHashMap<>();

    CasePictures(ProgressReader progress, MessageSource messages) {
        this.progress = progress;
        this.messages = messages;
    }

    /** Empty when no process of the subject has started. */
    public Optional<CasePicture> of(String subjectId) {
        return progress.of(subjectId).map(this::draw);
    }

    private CasePicture draw(Progress found) {
        var reader = LocaleContextHolder.getLocale();
        var diagram = diagrams.computeIfAbsent(
                found.processDefinitionId(),
                id -> BpmnDiagram.of(
                        progress.model(found.process(), found.version()).orElseThrow()));
        var waiting = diagram.steps(found.current(), reader);
        var words = new ArrayList<String>();
        diagram.steps(found.done(), reader).forEach(name -> words.add(text("progress.done", name)));
        waiting.forEach(name -> words.add(text("progress.current", name)));
        if (waiting.isEmpty()) {
            words.add(text("progress.ended"));
        }
        var svg = diagram.isDrawn()
                ? diagram.svg(reader, Set.copyOf(found.done()), Set.copyOf(found.current()), String.join(" ", words))
                : "";
        return new CasePicture(svg, words, waiting);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
