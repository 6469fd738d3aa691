package vn.suyton.nomination.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.nomination.Finding;
import vn.suyton.nomination.web.NominationView.FindingView;

/** Objections of the rulebook in the words of the reader. */
@Component
class FindingTexts {

    private static final String INCOMPLETE = "dossier-incomplete";

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    List<FindingView> of(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new FindingView(finding.rule(), finding.legalBasis(), finding.severity(), text(finding)))
                .toList();
    }

    private String text(Finding finding) {
        var arguments = finding.rule().equals(INCOMPLETE)
                ? new Object[] {parts(finding.arguments().get(0))}
                : finding.arguments().toArray();
        return message("finding." + finding.rule(), arguments);
    }

    private String parts(String kinds) {
        return Arrays.stream(kinds.split(",", -1))
                .map(kind -> message("dossier.part." + kind))
                .collect(Collectors.joining(", "));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
