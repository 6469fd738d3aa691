package vn.suyton.ballot;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.dossier.AttachmentFile;
import vn.suyton.dossier.DossierService;
import vn.suyton.engine.Processes;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/**
 * The hall of a hybrid ballot: who is present, who votes on paper, what two tellers counted, and letters of the absent.
 * One roll for all channels, one vote a person.
 */
@Service
@Transactional
@RetriedOnConflict
public class BallotHallService {

    /** Part of the dossier of a ballot that holds the letters. */
    private static final String LETTER = "written-opinion";

    /** As people look a name up: by the given name, which stands last. */
    private static final Comparator<VoterRow> BY_GIVEN_NAME = Comparator.comparing(
                    (VoterRow voter) -> voter.name().substring(voter.name().lastIndexOf(' ') + 1),
                    Collator.getInstance(Locale.forLanguageTag("vi")))
            .thenComparing(VoterRow::name);

    private final BallotMapper ballots;
    private final HallMapper hall;
    private final HallCount count;
    private final DossierService dossier;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotHallService(
            BallotMapper ballots,
            HallMapper hall,
            HallCount count,
            DossierService dossier,
            Processes processes,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.hall = hall;
        this.count = count;
        this.dossier = dossier;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** A scanned letter. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Letter(String fileName, byte[] content) {}

    public void checkIn(Actor actor, BallotId id, String personId) {
        var ballot = kept(actor, id);
        var voter = openVoter(ballot, personId);
        hall.updateCheckedIn(id, voter.personId());
        publish(actor, id, "ballot.checked-in", personId);
    }

    /** From here on this person votes on paper only. Refused for who has voted, or voted in writing. */
    public void handOutPaper(Actor actor, BallotId id, String personId) {
        var ballot = kept(actor, id);
        openVoter(ballot, personId);
        change(id, personId, Channel.ELECTRONIC, Channel.PAPER);
        hall.updateCheckedIn(id, personId);
        publish(actor, id, "ballot.paper-handed-out", personId);
        tellWhenAllVoted(ballot);
    }

    /** The unused paper came back; the person may vote electronically again. */
    public void takeBackPaper(Actor actor, BallotId id, String personId) {
        var ballot = kept(actor, id);
        openVoter(ballot, personId);
        change(id, personId, Channel.PAPER, Channel.ELECTRONIC);
        publish(actor, id, "ballot.paper-taken-back", personId);
    }

    /** What one teller counted. It can be entered again until two tellers agree. */
    public void enterTotals(Actor actor, BallotId id, ChannelTotals given) {
        var ballot = ballots.lock(id);
        requireTeller(actor, ballot);
        ballot.require(BallotState.CLOSED);
        if (count.findAgreed(id).isPresent()) {
            throw new BallotProblems.WrongState(ballot.state());
        }
        var onPaper = ballots.listVoters(id).stream()
                .filter(voter -> voter.channel() == Channel.PAPER)
                .map(VoterRow::entry)
                .toList();
        var totals = PaperTotalsCheck.check(ballot.questions(), onPaper, given);
        hall.insertPaperCount(
                id,
                new HallMapper.PaperCount(
                        hall.listPaperCounts(id).size() + 1,
                        actor.personId(),
                        actor.displayName(),
                        CanonicalJson.of(totals),
                        clock.instant()));
        events.publishEvent(Act.of(actor, "ballot.papers-counted", Ballot.subject(id)));
    }

    /** Enters the opinion of an absent member from the letter, which is kept; a teller confirms it. */
    public void enterOpinion(Actor actor, BallotId id, String personId, Choices choices, Letter letter) {
        var ballot = kept(actor, id);
        if (!ballot.questions().stream().allMatch(question -> question.rule().writtenOpinions())) {
            throw new BallotProblems.NoWrittenOpinions();
        }
        var voter = openVoter(ballot, personId);
        if (voter.checkedIn()) {
            throw new BallotProblems.VotesOtherwise();
        }
        var answers = PaperCheck.complete(ballot.questions(), voter.entry(), choices);
        change(id, personId, Channel.ELECTRONIC, Channel.WRITTEN);
        var kept = dossier.add(actor, Ballot.subject(id), LETTER, letter.fileName(), letter.content());
        hall.insertOpinion(
                id,
                new HallMapper.Opinion(
                        personId,
                        CanonicalJson.of(answers),
                        kept.id(),
                        kept.sha256(),
                        actor.personId(),
                        clock.instant(),
                        null,
                        null));
        publish(actor, id, "ballot.opinion-entered", personId);
        tellWhenAllVoted(ballot);
    }

    /** A teller has compared the entry with the letter; never the person who entered it. */
    public void confirmOpinion(Actor actor, BallotId id, String personId) {
        var ballot = ballots.lock(id);
        requireTeller(actor, ballot);
        if (ballot.state() != BallotState.OPEN && ballot.state() != BallotState.CLOSED) {
            throw new BallotProblems.WrongState(ballot.state());
        }
        if (hall.updateConfirmed(id, personId, actor.personId(), clock.instant()) == 0) {
            throw new BallotProblems.OpinionNotConfirmed();
        }
        publish(actor, id, "ballot.opinion-confirmed", personId);
    }

    @Transactional(readOnly = true)
    public AttachmentFile letter(Actor actor, BallotId id, String letterId) {
        visible(actor, id);
        return dossier.content(Ballot.subject(id), letterId);
    }

    @Transactional(readOnly = true)
    public HallView get(Actor actor, BallotId id) {
        var ballot = visible(actor, id);
        var rows = ballots.listVoters(id);
        var names = rows.stream().collect(Collectors.toMap(VoterRow::personId, VoterRow::name));
        var counts = hall.listPaperCounts(id);
        return new HallView(
                rows.stream()
                        .sorted(BY_GIVEN_NAME)
                        .map(row -> new HallView.Line(row.personId(), row.name(), row.checkedIn(), row.channel()))
                        .toList(),
                (int) rows.stream().filter(VoterRow::checkedIn).count(),
                hall.countChannel(id, Channel.PAPER),
                counts.stream().map(c -> new HallView.Counted(c.name(), c.at())).toList(),
                count.findAgreed(id).isPresent(),
                differences(ballot, counts),
                hall.listOpinions(id).stream()
                        .map(opinion -> new HallView.Letter(
                                opinion.personId(),
                                names.getOrDefault(opinion.personId(), opinion.personId()),
                                CanonicalJson.MAPPER.readValue(opinion.answers(), Answers.class),
                                opinion.letterId(),
                                opinion.letterSha256(),
                                opinion.confirmedAt()))
                        .toList());
    }

    /** By place on the paper, where the last counts of the tellers are not the same. */
    private static List<HallView.Place> differences(Ballot ballot, List<HallMapper.PaperCount> counts) {
        var latest = new LinkedHashMap<String, Map<HallView.Place, String>>();
        counts.forEach(c -> latest.put(c.personId(), numbers(ballot, c.totals())));
        var places = new LinkedHashMap<HallView.Place, List<String>>();
        latest.values()
                .forEach(numbers -> numbers.forEach((place, number) ->
                        places.computeIfAbsent(place, key -> new ArrayList<>()).add(number)));
        return places.entrySet().stream()
                .filter(place -> latest.size() > 1
                        && (place.getValue().size() < latest.size()
                                || place.getValue().stream().distinct().count() > 1))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<HallView.Place, String> numbers(Ballot ballot, String totals) {
        var given = CanonicalJson.MAPPER.readValue(totals, ChannelTotals.class);
        var asked = ballot.questions().stream().collect(Collectors.toMap(Question::key, question -> question));
        var numbers = new LinkedHashMap<HallView.Place, String>();
        numbers.put(new HallView.Place(null, null), String.valueOf(given.people()));
        for (var part : given.questions()) {
            var question = Objects.requireNonNull(asked.get(part.id()));
            numbers.put(new HallView.Place(question.text(), null), String.valueOf(part.invalid()));
            part.options()
                    .forEach(option -> numbers.put(
                            new HallView.Place(question.text(), label(question, option.id())), option.toString()));
            part.rankings().forEach(ranking -> {
                var order = ranking.order().stream()
                        .map(key -> label(question, key))
                        .collect(Collectors.joining(" > "));
                numbers.put(new HallView.Place(question.text(), order), String.valueOf(ranking.votes()));
            });
        }
        return numbers;
    }

    private static String label(Question question, String key) {
        return question.findOption(key).map(Option::label).orElse(key);
    }

    private void change(BallotId id, String personId, Channel from, Channel to) {
        if (hall.updateChannel(id, personId, from, to) == 0) {
            throw new BallotProblems.VotesOtherwise();
        }
    }

    private void tellWhenAllVoted(Ballot ballot) {
        if (ballots.countDone(ballot.id()) == ballot.rollSize()) {
            processes.tell(ballot.id().value(), BallotService.ALL_VOTED);
        }
    }

    private VoterRow openVoter(Ballot ballot, String personId) {
        if (!ballot.isOpenAt(clock.instant())) {
            throw new BallotProblems.NotOpen();
        }
        return ballots.findVoter(ballot.id(), personId).orElseThrow(() -> new NotFound("voter", personId));
    }

    private Ballot kept(Actor actor, BallotId id) {
        var ballot = ballots.lock(id);
        if (!ballot.isKeptBy(actor)) {
            throw new NotFound(Ballot.KIND, id.value());
        }
        return ballot;
    }

    private Ballot visible(Actor actor, BallotId id) {
        var ballot = ballots.getById(id);
        if (!ballot.isKeptBy(actor) && !actor.holds(Role.TELLER, ballot.scopeId())) {
            throw new NotFound(Ballot.KIND, id.value());
        }
        return ballot;
    }

    private static void requireTeller(Actor actor, Ballot ballot) {
        if (!actor.holds(Role.TELLER, ballot.scopeId())) {
            throw new NotFound(Ballot.KIND, ballot.id().value());
        }
    }

    private void publish(Actor actor, BallotId id, String action, String personId) {
        events.publishEvent(Act.of(actor, action, Ballot.subject(id)).with(Map.of("person", personId)));
    }
}
