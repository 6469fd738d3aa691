package vn.suyton.engine;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepDefinition.Outcome;
import vn.suyton.platform.Actor;

/**
 * The words of a step in the language of the reader: from the BPMN file, and for the usual outcomes from the message
 * bundles, so that a step added to a file needs no other change.
 */
@Component
public class StepTexts {

    private final MessageSource messages;

    StepTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String name(StepDefinition step) {
        return step.name(language());
    }

    public String help(StepDefinition step) {
        return step.help(language());
    }

    public String outcome(Outcome outcome) {
        var label = outcome.label(language());
        return label == null ? text("outcome." + outcome.id(), outcome.id()) : label;
    }

    /** The text of an act, {@code action.<action>} of the bundles. */
    String action(String action) {
        return text("action." + action, action);
    }

    /** The name of a person as it was; the machine has one in each language. */
    String person(String username, String name) {
        return Actor.SYSTEM.equals(username) ? text("actor.system", name) : name;
    }

    /** Two names: who did it, and whose work it was. */
    public String inPlaceOf(String name, String absent) {
        return messages.getMessage("task.in-place-of", new Object[] {name, absent}, LocaleContextHolder.getLocale());
    }

    private String text(String key, String otherwise) {
        var text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
