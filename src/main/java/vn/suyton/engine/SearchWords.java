package vn.suyton.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.suyton.platform.SearchText;

/** The words by which a case is found, as {@link SearchText} writes them. */
public final class SearchWords {

    /** Longest word that is kept, in characters. */
    private static final int MOST_LETTERS = 24;

    private static final int MOST_WORDS = 12;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * In the title of nearly every case, and hardly a syllable of a place: parts of the names of awards and units. Who
     * looks for one of these alone finds it by reading the list in its order, which is quicker than any index. Syllables
     * of which places are made as well ("Phú Thành", "Nam Phong") are not among them.
     */
    private static final Set<String> COMMON = Set.of(
            ("hoi lhpn nu tinh pho xa uong co thi dua don dau trao sac trong bang khen giay danh hieu cum de nghi"
                            + " nguoi nhan tap the cac tang cua va")
                    .split(" "));

    /** The few that really every case has: kept beside no word, and hardly a syllable begins one of them. */
    private static final Set<String> EVERYWHERE = Set.of("hoi", "lhpn", "nu", "tinh", "xa", "co", "thi", "dua");

    private SearchWords() {}

    /** All words, in the order of the text, each once. */
    public static List<String> of(String text) {
        return List.copyOf(new LinkedHashSet<>(BETWEEN.splitAsStream(SearchText.of(text))
                .filter(word -> !word.isEmpty())
                .toList()));
    }

    /** Whether few cases have the word, so that looking it up finds them quickly. */
    public static boolean isDistinctive(String word) {
        return word.length() <= MOST_LETTERS && !COMMON.contains(word);
    }

    /** Whether nearly every case has a word that begins so. */
    public static boolean isBeginningOfCommon(String word) {
        return word.length() > MOST_LETTERS || COMMON.stream().anyMatch(common -> common.startsWith(word));
    }

    /** Whether the word, or one that begins so, is kept beside the words of a case. */
    public static boolean isKept(String word, boolean prefix) {
        return prefix ? EVERYWHERE.stream().noneMatch(other -> other.startsWith(word)) : !EVERYWHERE.contains(word);
    }

    /** All that are kept beside each word of a case, those of the step's name too. */
    static List<String> kept(String text) {
        return of(text).stream().filter(word -> isKept(word, false)).toList();
    }

    static List<String> distinctive(String title) {
        return of(title).stream()
                .filter(SearchWords::isDistinctive)
                .limit(MOST_WORDS)
                .toList();
    }
}
