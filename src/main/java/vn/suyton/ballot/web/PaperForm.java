package vn.suyton.ballot.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import vn.suyton.ballot.Choices;
import vn.suyton.ballot.Question;
import vn.suyton.ballot.Sending;
import vn.suyton.platform.InvalidInput;

/**
 * The paper as a form: {@code m.<question>.<option>} is a mark, {@code p.<question>} picks options, {@code r.<question>.<option>}
 * is a place in a ranking; question and option are places on the paper, from 0.
 */
public final class PaperForm {

    private final MultiValueMap<String, String> fields;

    PaperForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** What was marked; what names no place on the paper is left for the check to refuse. */
    Choices choices(List<Question> questions) {
        var marks = new HashMap<String, Map<String, String>>();
        var picks = new HashMap<String, List<String>>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            switch (question.kind()) {
                case APPROVAL -> marks.put(question.key(), marks(i, question));
                case PICK -> picks.put(question.key(), picks(i, question));
                case RANK -> picks.put(question.key(), ranking(i, question));
            }
        }
        return new Choices(marks, picks);
    }

    /** Which sending of the paper this is; a form that does not say replaces what is in the box. */
    Sending sending() {
        return Sending.ofPage(fields.getFirst("sending"), fields.getFirst("replaces"));
    }

    /** Whether the mark was chosen before, to fill the form again. */
    public boolean isMarked(int question, int option, String mark) {
        return mark.equals(fields.getFirst("m." + question + "." + option));
    }

    public boolean isPicked(int question, int option) {
        return fields.getOrDefault("p." + question, List.of()).contains(String.valueOf(option));
    }

    /** Whether the option was given this place before. */
    public boolean isPlaced(int question, int option, int place) {
        return String.valueOf(place).equals(fields.getFirst("r." + question + "." + option));
    }

    /** The options by the places they were given; two at one place cannot be put in order. */
    private List<String> ranking(int at, Question question) {
        var byPlace = new TreeMap<Integer, String>();
        for (int i = 0; i < question.options().size(); i++) {
            var place = fields.getFirst("r." + at + "." + i);
            if (place == null || place.isEmpty()) {
                continue;
            }
            var valid = place.matches("[1-9][0-9]{0,3}");
            if (!valid
                    || byPlace.put(
                                    Integer.valueOf(place),
                                    question.options().get(i).key())
                            != null) {
                throw InvalidInput.of("answers." + question.key(), "same-place");
            }
        }
        return List.copyOf(byPlace.values());
    }

    private Map<String, String> marks(int place, Question question) {
        var marks = new HashMap<String, String>();
        for (int i = 0; i < question.options().size(); i++) {
            var mark = fields.getFirst("m." + place + "." + i);
            if (mark != null && !mark.isEmpty()) {
                marks.put(question.options().get(i).key(), mark);
            }
        }
        return marks;
    }

    private List<String> picks(int place, Question question) {
        return fields.getOrDefault("p." + place, List.of()).stream()
                .filter(option -> !option.isEmpty())
                .map(option -> optionAt(question, option))
                .toList();
    }

    private static String optionAt(Question question, String place) {
        for (int i = 0; i < question.options().size(); i++) {
            if (place.equals(String.valueOf(i))) {
                return question.options().get(i).key();
            }
        }
        return "?";
    }
}
