package vn.suyton.ballot.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.Explanation;
import vn.suyton.ballot.KeyHolderService;
import vn.suyton.engine.SubjectPage;
import vn.suyton.platform.Actor;

/** A ballot on the task page. Who is to sign the minutes sees the counted result there, and nobody else. */
@Component
class BallotSubjectPage implements SubjectPage {

    private final BallotQueryService queries;
    private final KeyHolderService keys;
    private final MessageSource messages;

    BallotSubjectPage(BallotQueryService queries, KeyHolderService keys, MessageSource messages) {
        this.queries = queries;
        this.keys = keys;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "BALLOT";
    }

    @Override
    public boolean isVisibleTo(Actor actor, String id) {
        return queries.isVisible(actor, new BallotId(id));
    }

    @Override
    public String fragment() {
        return "ballot/summary :: summary";
    }

    @Override
    public Map<String, Object> model(Actor actor, String id) {
        var locale = LocaleContextHolder.getLocale();
        var ballot = queries.get(actor, new BallotId(id));
        var model = new HashMap<String, Object>();
        model.put("ballot", ballot);
        model.put("holding", keys.get(actor, ballot.id()));
        model.put(
                "rules",
                ballot.questions().stream()
                        .map(question -> Explanation.of(question.rule()).stream()
                                .map(sentence -> sentence.text(messages, locale))
                                .toList())
                        .toList());
        model.put(
                "ballotToSign",
                queries.findResultToSign(actor, ballot.id())
                        .map(result -> ResultPart.of(result, messages, locale))
                        .orElse(List.of()));
        return model;
    }

    @Override
    public String path(String id) {
        return "/ballots/" + id;
    }
}
