package vn.suyton.programme;

import java.util.List;

/** The rulebook cannot be used. Everything that was found is listed, each with file, line and reason. */
final class InvalidRulebook extends RuntimeException {

    private final transient List<String> faults;

    InvalidRulebook(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    InvalidRulebook(String file, int line, String reason) {
        this(List.of(file + ", line " + line + ": " + reason));
    }

    List<String> faults() {
        return faults;
    }
}
