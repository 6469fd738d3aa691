package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.suyton.demo.SeasonData;

/** Searches everything that the season left behind for the one thing it may not hold: who chose what. */
@SeasonTest
class BallotSecrecyIT {

    private static final Pattern MARK = Pattern.compile("\\b(YES|NO|ABSTAIN)\\b");

    @Autowired
    PlayedSeason played;

    @LocalServerPort
    int port;

    private SeasonView view;
    private PlayedSeason.Course course;

    @BeforeEach
    void play() {
        view = new SeasonView(new SeasonHttp(port));
        course = played.course(view.http());
    }

    @Test
    void theBoxHoldsOneEnvelopeAVoterAllOfOneLength() {
        var envelopes = course.sealed().table("ballot_envelope", "ballot_id", course.clusterBallot());

        assertThat(envelopes).hasSize(9);
        assertThat(envelopes).extracting(row -> row.column("sealed")).doesNotHaveDuplicates();
        assertThat(envelopes)
                .extracting(row -> row.column("sealed").length())
                .containsOnly(envelopes.get(0).column("sealed").length());
    }

    @Test
    void beforeTheCountNoChoiceAndNoNumberStandsInClearAnywhere() {
        assertThat(course.sealed().rows())
                .noneMatch(this::holdsMarkedOption)
                .noneMatch(row -> row.holdsAnyOf(numbers()));
        assertThat(course.sealed().table("ballot_mark")).isEmpty();
        assertThat(course.sealed().table("ballot_paper")).isEmpty();
    }

    @Test
    void numbersOfPapersStandInTheListOfPapersAndNowhereElse() {
        assertThat(course.last().rows())
                .filteredOn(row -> row.holdsAnyOf(trackers()))
                .hasSize(19)
                .allSatisfy(row -> {
                    assertThat(row.table()).isEqualToIgnoringCase("ballot_paper");
                    assertThat(row.columns()).containsOnlyKeys("ballot_id", "tracker");
                });
    }

    @Test
    void whatOnlyTheVoterMayKnowIsNotKept() {
        assertThat(course.last().rows()).noneMatch(row -> row.holdsAnyOf(checkCodes()));
    }

    @Test
    void singleMarksStandApartFromVotersAndFromEachOther() {
        assertThat(course.last().rows())
                .filteredOn(this::holdsMarkedOption)
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.table()).isEqualToIgnoringCase("ballot_mark");
                    assertThat(row.columns())
                            .containsOnlyKeys("ballot_id", "slip", "question_key", "option_key", "mark");
                    assertThat(row).doesNotMatch(namesVoter());
                });
    }

    /** A unit may stand beside a mark, for units are what is voted on; a person may not. */
    @Test
    void noRowNamesAVoterBesideAPaper() {
        assertThat(course.last().rows())
                .filteredOn(row -> row.holdsAnyOf(numbers()) || holdsMarkedOption(row))
                .isNotEmpty()
                .noneMatch(namesVoter());
    }

    @Test
    void theLogIsSilentAboutPapers() {
        assertThat(course.log())
                .isNotEmpty()
                .noneMatch(line -> numbers().stream().anyMatch(line::contains))
                .noneMatch(
                        line -> MARK.matcher(line).find() && options().stream().anyMatch(line::contains));
    }

    @Test
    void theTrailSaysThatSomebodyVotedAndNotWho() {
        var cast = course.last().table("audit_entry", "action", "ballot.cast");

        // nine delegates, one of them twice, and ten members of the council
        assertThat(cast).hasSize(20).allSatisfy(row -> {
            assertThat(row.column("actor")).isEqualTo("voter");
            assertThat(row.column("actor_name")).isEqualTo("voter");
            assertThat(row.column("details")).isEqualTo("{}");
            assertThat(row).doesNotMatch(namesVoter());
        });
    }

    @Test
    void nobodyOnTheRollAppearsInTheTrailOfABallotAsAVoter() {
        var delegates = view.season().people().stream()
                .map(SeasonData.PersonData::username)
                .filter(username -> username.endsWith(".delegate"))
                .toList();

        assertThat(course.last().table("audit_entry", "subject_kind", "BALLOT"))
                .isNotEmpty()
                .noneMatch(row -> delegates.contains(row.column("actor")));
    }

    @Test
    void theKeysAreDestroyedWithTheCount() {
        var open = course.sealed().table("ballot", "id", course.clusterBallot()).get(0);
        assertThat(open.columns()).containsKey("wrapped_private_key");
        assertThat(course.keyFiles()).containsExactly(open.column("key_file"));

        assertThat(course.last().table("ballot"))
                .hasSize(2)
                .noneMatch(ballot -> ballot.columns().containsKey("wrapped_private_key"));
        assertThat(course.last().table("ballot_envelope")).isEmpty();
        assertThat(played.keyFiles()).isEmpty();
    }

    @Test
    void theEngineKnowsNothingOfPapers() {
        assertThat(course.last().engine())
                .isNotEmpty()
                .noneMatch(row -> row.holdsAnyOf(numbers()))
                .noneMatch(this::holdsMarkedOption);
        assertThat(course.sealed().engine()).noneMatch(row -> row.holdsAnyOf(numbers()));
        for (var table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(course.sealed().table(table)).noneMatch(row -> row.holdsAnyOf(List.copyOf(options())));
            assertThat(course.last().table(table)).noneMatch(row -> row.holdsAnyOf(List.copyOf(options())));
        }
    }

    @Test
    void everyVoterFindsTheOwnPaperInTheRecordAsItWasCast() {
        var record = record(course.clusterBallot());
        var marks = new TreeMap<String, String>();
        record.path("marks").forEach(mark -> marks.put(SeasonView.text(mark, "slip"), SeasonView.text(mark, "mark")));

        assertThat(record.path("papers")).hasSize(9);
        assertThat(course.clusterPapers()).allSatisfy(paper -> {
            assertThat(record.toString()).contains(paper.tracker());
            assertThat(marks).containsAllEntriesOf(slips(paper));
        });
    }

    @Test
    void aReplacedPaperIsNotCounted() {
        var record = record(course.clusterBallot()).toString();

        assertThat(record).doesNotContain(course.replaced().tracker());
        assertThat(slips(course.replaced()).keySet()).noneMatch(record::contains);
    }

    @Test
    void theRecordNamesNoVoter() {
        for (var ballot : List.of(course.clusterBallot(), course.councilBallot())) {
            assertThat(voters()).noneMatch(record(ballot).toString()::contains);
        }
    }

    @Test
    void minutesHoldNoNumberOfAPaper() {
        assertThat(course.last().table("document", "kind", "MINUTES"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.column("content")).contains("BIÊN BẢN"))
                .noneMatch(row -> row.holdsAnyOf(numbers()));
    }

    private JsonNode record(String ballotId) {
        return view.http().get("ha-nam.delegate", "/ballots/" + ballotId + "/record");
    }

    private List<SeasonDriver.Cast> papers() {
        var papers = new ArrayList<>(course.clusterPapers());
        papers.addAll(course.councilPapers());
        papers.add(course.replaced());
        return papers;
    }

    private List<String> trackers() {
        return papers().stream().map(SeasonDriver.Cast::tracker).toList();
    }

    private List<String> checkCodes() {
        return papers().stream().map(SeasonDriver.Cast::checkCode).toList();
    }

    /** Everything that came back for a paper. */
    private List<String> numbers() {
        var numbers = new ArrayList<>(trackers());
        numbers.addAll(checkCodes());
        return numbers;
    }

    /** Ids and names of all people on the rolls. */
    private List<String> voters() {
        var voters = papers().stream().map(SeasonDriver.Cast::voter).distinct().toList();
        var words = new ArrayList<>(voters);
        view.season().people().stream()
                .filter(person -> voters.contains(person.username()))
                .forEach(person -> words.add(person.name()));
        return words;
    }

    private Predicate<DatabaseDump.Row> namesVoter() {
        var voters = voters();
        return row -> row.holdsAnyOf(voters);
    }

    /** What could be chosen in both ballots. */
    private Set<String> options() {
        var options = new TreeSet<String>();
        papers().forEach(paper -> marksOf(paper).values().forEach(marks -> options.addAll(marks.keySet())));
        return options;
    }

    private boolean holdsMarkedOption(DatabaseDump.Row row) {
        var text = row.text();
        return MARK.matcher(text).find() && options().stream().anyMatch(text::contains);
    }

    /** The marks that were given, by question and option. */
    private static Map<String, Map<String, String>> marksOf(SeasonDriver.Cast paper) {
        var given = new TreeMap<String, Map<String, String>>();
        paper.answers().forEach((question, answer) -> {
            var marks = given.computeIfAbsent(question, key -> new TreeMap<>());
            if (answer instanceof Map<?, ?> approved) {
                approved.forEach((option, mark) -> marks.put(String.valueOf(option), String.valueOf(mark)));
            }
            if (answer instanceof List<?> picked) {
                picked.forEach(option -> marks.put(String.valueOf(option), "YES"));
            }
        });
        return given;
    }

    /** The public numbers of a paper's marks, as its voter computes them from the secret check code. */
    private static Map<String, String> slips(SeasonDriver.Cast paper) {
        var slips = new TreeMap<String, String>();
        marksOf(paper)
                .forEach((question, marks) -> marks.forEach(
                        (option, mark) -> slips.put(slip(paper.checkCode(), question + "\n" + option), mark)));
        return slips;
    }

    private static String slip(String checkCode, String place) {
        try {
            var vote = place + "\n1";
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(checkCode.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(vote.getBytes(StandardCharsets.UTF_8)), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
