package vn.suyton.tasklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SearchWords;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.tasklist.TaskMapper.Probe;
import vn.suyton.tasklist.TaskMapper.WordCount;

/** Chooses the word by which the tasks of a search are looked up: the one that the fewest open tasks have. */
@Component
class RareWords {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;
    private static final int MOST_STEPS = 1000;

    private final TaskMapper tasks;
    private final StepCatalogue steps;
    /** Words that many tasks have need not be counted each time; a wrong guess only costs time. */
    private final Cache<String, WordCount> common =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    private final LoadingCache<String, List<String>> wordsOfNames =
            Caffeine.newBuilder().maximumSize(MOST_STEPS).build(SearchWords::of);

    RareWords(TaskMapper tasks, StepCatalogue steps) {
        this.tasks = tasks;
        this.steps = steps;
    }

    /**
     * The word for each search that has one. A search is its words, of the last of which perhaps only the beginning was
     * typed. The beginning of several words counts only when few enough words begin so; a word that most tasks have needs
     * no index, since the list soon comes to one.
     */
    Map<List<String>, TaskFilter.Driver> choose(Set<List<String>> searches) {
        var inSteps = searches.isEmpty() ? Set.<String>of() : wordsOfSteps();
        var probes = new HashMap<List<String>, List<Probe>>();
        searches.forEach(words -> probes.put(words, probes(words, inSteps)));
        var counted = count(probes.values());
        var drivers = new HashMap<List<String>, TaskFilter.Driver>();
        probes.forEach((words, each) -> each.stream()
                .flatMap(probe -> Optional.ofNullable(counted.get(probe)).or(() -> known(probe)).stream())
                .filter(found -> found.only() != null || found.number() <= TaskMapper.FEW)
                .min(Comparator.comparing(WordCount::number))
                .ifPresent(found -> drivers.put(words, driver(found, words))));
        return drivers;
    }

    private Map<Probe, WordCount> count(Collection<List<Probe>> searches) {
        var asked = searches.stream().flatMap(this::toCount).collect(Collectors.toUnmodifiableSet());
        var found = asked.isEmpty() ? List.<WordCount>of() : tasks.countWords(asked);
        for (var each : found) {
            if (each.only() != null && each.number() > TaskMapper.FEW) {
                common.put(each.only(), new WordCount(each.only(), false, each.number(), each.only()));
            }
        }
        return found.stream().collect(Collectors.toMap(each -> new Probe(each.word(), each.prefix()), each -> each));
    }

    /** Those not known to be common; what begins so must be asked when there is nothing else. */
    private Stream<Probe> toCount(List<Probe> probes) {
        var unknown = probes.stream()
                .filter(probe -> common.getIfPresent(probe.word()) == null)
                .toList();
        return unknown.isEmpty() && probes.stream().allMatch(Probe::prefix) ? probes.stream() : unknown.stream();
    }

    private Optional<WordCount> known(Probe probe) {
        return probe.prefix() ? Optional.empty() : Optional.ofNullable(common.getIfPresent(probe.word()));
    }

    private static TaskFilter.Driver driver(WordCount found, List<String> words) {
        var only = found.only();
        return new TaskFilter.Driver(only == null ? found.word() : only, only == null, others(words, found.word()));
    }

    private static List<String> others(List<String> words, String looked) {
        return words.stream()
                .filter(word -> !word.equals(looked) && SearchWords.isKept(word, isLast(word, words)))
                .map(TaskFilters::pattern)
                .toList();
    }

    /** The distinctive ones. Words of steps are in no index: whole parts of the list have them. */
    private static List<Probe> probes(List<String> words, Set<String> inSteps) {
        return words.stream()
                .map(word -> new Probe(word, isLast(word, words)))
                .filter(probe -> isDistinctive(probe, inSteps))
                .toList();
    }

    private static boolean isLast(String word, List<String> words) {
        return word.equals(words.get(words.size() - 1));
    }

    private static boolean isDistinctive(Probe probe, Set<String> inSteps) {
        var word = probe.word();
        return probe.prefix()
                ? !SearchWords.isBeginningOfCommon(word) && inSteps.stream().noneMatch(name -> name.startsWith(word))
                : SearchWords.isDistinctive(word) && !inSteps.contains(word);
    }

    private Set<String> wordsOfSteps() {
        return steps.known()
                .flatMap(known -> wordsOfNames.get(known.step().name("vi")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
