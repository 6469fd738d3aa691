package vn.suyton.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.award.AwardsConferred;
import vn.suyton.award.ConferredAward;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Page;
import vn.suyton.platform.SearchText;
import vn.suyton.register.HonourMapper.Query;

/** What the public may ask: who was honoured, and whether a certificate is real. Nobody needs to sign in for it. */
@Service
@Transactional
public class RegisterService {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,5})-(\\d{1,18})");
    private static final Pattern LIKE_SIGNS = Pattern.compile("[!%_]");
    private static final int WORDS = 12;

    private final HonourMapper honours;

    RegisterService(HonourMapper honours) {
        this.honours = honours;
    }

    /** In the transaction of the conferral: an award that was handed over is on the roll. */
    @EventListener
    void enter(AwardsConferred conferred) {
        conferred
                .awards()
                .forEach(award -> honours.insert(
                        award, VerificationCode.of(award.verificationCode()).hash(), searchText(award)));
    }

    /** The latest year first, within a year in the order of conferral. */
    @Transactional(readOnly = true)
    public Page<Honour> search(HonourFilter filter) {
        var after = cursor(filter.after());
        var query = new Query(
                filter.year(),
                blankToNull(filter.unit()),
                blankToNull(filter.awardType()),
                patterns(filter.q()),
                after == null ? null : after.year(),
                after == null ? null : after.seq(),
                filter.size() + 1);
        return Page.of(honours.search(query), filter.size(), Honour::cursor);
    }

    /** The award whose certificate carries the code, in whatever case and grouping it was typed. */
    @Transactional(readOnly = true)
    public Optional<Honour> findByVerificationCode(String code) {
        return honours.findByCode(VerificationCode.of(code).hash());
    }

    /** The years the roll has, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> listYears() {
        return honours.listYears();
    }

    @Transactional(readOnly = true)
    public List<HonouredAward> listAwards() {
        return honours.listAwards();
    }

    private static String searchText(ConferredAward award) {
        return SearchText.of(
                String.join(" ", award.nomineeName(), award.awardName(), award.awardNameEn(), award.decisionNumber()));
    }

    private static List<String> patterns(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        return Arrays.stream(SearchText.of(q).strip().split("\\s+", -1))
                .limit(WORDS)
                .map(word -> "%" + LIKE_SIGNS.matcher(word).replaceAll("!$0") + "%")
                .toList();
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        var parts = CURSOR.matcher(after);
        if (!parts.matches()) {
            throw InvalidInput.of("after", "unknown-cursor");
        }
        return new Cursor(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    private record Cursor(int year, long seq) {}

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
