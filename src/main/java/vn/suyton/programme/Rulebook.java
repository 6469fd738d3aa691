package vn.suyton.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import vn.suyton.platform.Money;
import vn.suyton.platform.Period;

/** All rule sets and base salaries, read once at start-up and checked; never changes while the application runs. */
@Service
public class Rulebook {

    private final List<RuleSet> ruleSets;
    private final BaseSalaries baseSalaries;

    @Autowired
    Rulebook(ProgrammeProperties settings) {
        this(RulebookFiles.of(settings.rulebook()));
    }

    private Rulebook(RulebookFiles files) {
        this.ruleSets = read(files.ruleSets());
        this.baseSalaries = BaseSalaries.read(files.get(RulebookFiles.BASE_SALARY));
        baseSalaries.requireFrom(ruleSets.get(0).effectiveFrom());
    }

    /** The rulebook that comes with the application, for work without a running application. */
    public static Rulebook ofClasspath() {
        return new Rulebook(RulebookFiles.ofClasspath());
    }

    /** The rules in force on the day. */
    public RuleSet on(LocalDate day) {
        return ruleSets.stream()
                .filter(rules -> new Period(rules.effectiveFrom(), rules.effectiveTo()).contains(day))
                .findFirst()
                .orElseThrow(() -> new NoRulesInForce(day));
    }

    /** The rules with that version, for a case that is pinned to them. */
    public Optional<RuleSet> findVersion(String version) {
        return ruleSets.stream()
                .filter(rules -> rules.version().equals(version))
                .findFirst();
    }

    /** The base salary (lương cơ sở) a month in force on the day. */
    public Money baseSalaryOn(LocalDate day) {
        return baseSalaries.on(day);
    }

    /** Reads all files before it complains, so that one start shows the faults of each file. */
    private static List<RuleSet> read(List<Resource> files) {
        var faults = new ArrayList<String>();
        var found = new ArrayList<RuleSet>();
        var versions = new ArrayList<String>();
        for (var file : files) {
            try {
                var rules = RuleSetReader.read(RulebookFiles.read(file));
                found.add(rules);
                versions.add(rules.version());
            } catch (InvalidRulebook e) {
                faults.addAll(e.faults());
            }
        }
        found.sort(Comparator.comparing(RuleSet::effectiveFrom));
        versions.stream()
                .filter(version -> versions.indexOf(version) != versions.lastIndexOf(version))
                .distinct()
                .forEach(version -> faults.add("version '" + version + "' is given by two files"));
        if (faults.isEmpty()) {
            faults.addAll(seams(found));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRulebook(faults);
        }
        return List.copyOf(found);
    }

    /** What is wrong where one rule set ends and the next begins. */
    private static List<String> seams(List<RuleSet> sorted) {
        var faults = new ArrayList<String>();
        for (var i = 0; i < sorted.size() - 1; i++) {
            var end = sorted.get(i).effectiveTo();
            var begin = sorted.get(i + 1).effectiveFrom();
            if (end == null || !end.isBefore(begin)) {
                faults.add(between(sorted, i) + " overlap: the second begins on " + begin);
            } else if (end.plusDays(1).isBefore(begin)) {
                faults.add(between(sorted, i) + " leave a gap after " + end);
            }
        }
        var last = sorted.get(sorted.size() - 1);
        if (last.effectiveTo() != null) {
            faults.add("rule set '" + last.version() + "' ends on " + last.effectiveTo() + " and nothing follows it");
        }
        return faults;
    }

    private static String between(List<RuleSet> sorted, int index) {
        return "rule sets '" + sorted.get(index).version() + "' and '"
                + sorted.get(index + 1).version() + "'";
    }
}
