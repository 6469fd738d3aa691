package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;

/**
 * Somebody who may read the whole database tries to find out who chose what: reads after each single paper while voting is
 * open, and everything after the count. The build plays some seasons; {@code -Dsuyton.attack.seasons=200} plays more.
 */
@SuyTonTest
class BallotAttackIT {

    private static final int SEASONS = Integer.getInteger("suyton.attack.seasons", 40);
    private static final int VOTERS = 9;
    /** The result is public: who always says yes is right so often. */
    private static final int YES = 5;

    private static final List<Question> ONE = List.of(BallotServiceTests.plain("a", "b"));

    private final BallotService ballots;
    private final BallotConduct conduct;
    private final Random random = new Random(20221101);

    @Autowired
    private BallotBoxMapper box;

    @Autowired
    private BallotKeys keys;

    @Autowired
    private KeySafe safe;

    @Autowired
    private JdbcTemplate jdbc;

    BallotAttackIT(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    /** A voter in the order of casting, with what was seen of her. */
    private record Watched(int number, boolean yes, Map<String, String> seen) {}

    @Test
    void noReadingOfTheDatabaseTellsWhatSomebodyChose() throws IOException {
        var seen = new ArrayList<Classifier.Seen>();
        for (int season = 0; season < SEASONS; season++) {
            seen.addAll(season());
        }

        var guesses = Classifier.guesses(seen);

        var guessed = seen.size() / 2;
        var blind = (double) YES / VOTERS;
        var report = new ArrayList<String>();
        report.add("%d seasons of %d voters; who always guesses yes is right in %.1f %%"
                .formatted(SEASONS, VOTERS, 100 * blind));
        guesses.forEach(
                guess -> report.add(String.format(Locale.ROOT, "%-28s %.1f %%", guess.feature(), 100 * guess.right())));
        Files.write(Path.of("target/attack.txt"), report);
        // five standard deviations: once in millions of runs by chance
        var most = blind + 5 * Math.sqrt(blind * (1 - blind) / guessed);
        assertThat(guesses)
                .as(String.join("\n", report))
                .isNotEmpty()
                .allSatisfy(guess -> assertThat(guess.right()).isLessThan(most));
    }

    /** The test of the test: with a hint in the rows the classifier finds it. */
    @Test
    void theClassifierFindsWhatIsThereToFind() {
        var seen = IntStream.range(0, 400)
                .mapToObj(i -> {
                    var yes = random.nextBoolean();
                    var hint = random.nextInt(10) < 8 ? String.valueOf(yes) : "hidden";
                    return new Classifier.Seen(Map.of("noise", String.valueOf(random.nextInt(4)), "hint", hint), yes);
                })
                .toList();

        assertThat(Classifier.guesses(seen).get(0).right()).isGreaterThan(0.8);
    }

    @Test
    void neitherBackupNorLiveDatabaseNorBothOpenAnEnvelopeAfterTheCount() {
        var id = conduct.open(people(3), ONE);
        IntStream.range(0, 3).forEach(i -> ballots.cast(voter(i), id, marks("q", Map.of("a", "YES"))));
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        var backup = box.findKeys(id).orElseThrow();
        var envelopes = box.listEnvelopes(id);

        conduct.decide(TELLER, id, "CountBallot", "count");

        assertThat(envelopes).hasSize(3);
        assertThat(box.listEnvelopes(id)).isEmpty();
        assertThat(box.findKeys(id).orElseThrow().wrappedPrivateKey()).isNull();
        assertThatThrownBy(() -> keys.open(id, backup, new byte[0])).isInstanceOf(BallotProblems.KeyMissing.class);
        // nor does any outer key that is still there
        for (var name : safe.names()) {
            var other = new BallotKeys.Kept(backup.publicKey(), backup.wrappedPrivateKey(), name);
            assertThatThrownBy(() -> keys.open(id, other, new byte[0])).isInstanceOf(BallotProblems.KeyMissing.class);
        }
    }

    private List<Classifier.Seen> season() {
        var id = conduct.open(people(VOTERS), ONE);
        var answers = new ArrayList<>(Collections.nCopies(YES, true));
        answers.addAll(Collections.nCopies(VOTERS - YES, false));
        Collections.shuffle(answers, random);
        var order = new ArrayList<>(IntStream.range(0, VOTERS).boxed().toList());
        Collections.shuffle(order, random);
        var watched = new ArrayList<Watched>();
        for (int place = 0; place < VOTERS; place++) {
            var number = order.get(place);
            var yes = answers.get(number);
            ballots.cast(voter(number), id, marks("q", Map.of("a", yes ? "YES" : "NO")));
            watched.add(new Watched(number, yes, look(id, number, place)));
        }
        conduct.closeAndCount(id);
        return watched.stream()
                .map(voter -> {
                    var place = watched.indexOf(voter);
                    var known = new TreeMap<>(voter.seen());
                    known.putAll(lookAfterwards(id, place, voter.number()));
                    return new Classifier.Seen(known, voter.yes());
                })
                .toList();
    }

    /** Right after the paper fell into the box. */
    private Map<String, String> look(BallotId id, int number, int place) {
        var seen = new TreeMap<String, String>();
        seen.put("place in the queue", String.valueOf(place));
        var envelope = jdbc.queryForMap(
                "SELECT * FROM ballot_envelope WHERE ballot_id = ? AND person_id = ?", id.value(), "v" + number);
        envelope.forEach((column, value) -> {
            if (!List.of("ballot_id", "person_id").contains(column)) {
                var text = String.valueOf(value);
                seen.put("length of " + column, String.valueOf(text.length()));
                for (int at = 0; at < 8; at++) {
                    seen.put(column + " character " + at, text.substring(at, at + 1));
                    seen.put(column + " character -" + at, text.substring(text.length() - at - 1, text.length() - at));
                }
            }
        });
        seen.put(
                "rows on the roll",
                jdbc.queryForList(
                                "SELECT CONCAT_WS(',', has_voted, channel, checked_in) FROM ballot_voter WHERE ballot_id = ? AND person_id = ?",
                                String.class,
                                id.value(),
                                "v" + number)
                        .toString());
        var trail = jdbc.queryForMap(
                "SELECT MAX(seq) % 2 AS parity, MAX(LENGTH(details)) AS length, LEFT(MAX(hash), 1) AS hash FROM audit_entry WHERE subject_id = ?",
                id.value());
        trail.forEach((column, value) -> seen.put(column + " in the trail", String.valueOf(value)));
        return seen;
    }

    /** What stands at the same place as the voter's in each order a row can have. */
    private Map<String, String> lookAfterwards(BallotId id, int place, int number) {
        var seen = new TreeMap<String, String>();
        for (var order : List.of("", " ORDER BY slip", " ORDER BY slip DESC")) {
            var rows = jdbc.queryForList(
                    "SELECT mark FROM ballot_mark WHERE ballot_id = ? AND option_key = 'a'" + order,
                    String.class,
                    id.value());
            seen.put("mark at the place in the queue" + order, rows.get(place));
            seen.put("mark at the place on the roll" + order, rows.get(number));
        }
        var papers =
                jdbc.queryForList("SELECT tracker FROM ballot_paper WHERE ballot_id = ?", String.class, id.value());
        seen.put("tracker at the place in the queue", papers.get(place).substring(0, 1));
        return seen;
    }
}
