package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.SECOND_TELLER;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.ballot.ChannelTotals.OptionTotals;
import vn.suyton.ballot.ChannelTotals.QuestionTotals;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.Role;
import vn.suyton.programme.VoteRule;

/** A council in one hall: phones, papers and letters on one roll. */
@SuyTonTest
@Transactional
class BallotHallTests {

    private static final Actor CLERK = BallotConduct.official("clerk", Role.CLERK);
    static final byte[] PNG = png();
    static final VoteRule COUNCIL = new VoteRule(
            Ratio.parse("2/3"),
            Ratio.parse("4/5"),
            VoteRule.Comparison.AT_LEAST,
            VoteRule.Denominator.ALL_MEMBERS,
            false,
            VoteRule.TieBreak.CHAIR,
            true,
            "Nghị định 98/2023/NĐ-CP");

    private final BallotService ballots;
    private final BallotConduct conduct;

    @Autowired
    private BallotHallService hall;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private JdbcClient database;

    BallotHallTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    /** Six phones 5 yes, three papers 2 yes, two letters 2 yes: 9 of 11 are 81.8 %. */
    @Test
    void countsSixPhonesThreePapersAndTwoLettersOfACouncilOfEleven() throws IOException {
        var id = conduct.open(people(11), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        for (int i = 0; i < 6; i++) {
            hall.checkIn(CLERK, id, "v" + i);
            ballots.cast(voter(i), id, marks("q", Map.of("a", i == 0 ? "NO" : "YES")));
        }
        for (int i = 6; i < 9; i++) {
            hall.handOutPaper(CLERK, id, "v" + i);
        }
        for (int i = 9; i < 11; i++) {
            hall.enterOpinion(CLERK, id, "v" + i, marks("q", Map.of("a", "YES")), letter());
            hall.confirmOpinion(TELLER, id, "v" + i);
        }
        assertThat(conduct.openSteps(id)).containsExactly("CloseBallot COUNCIL_CHAIR");
        assertThat(queries.get(CHAIR, id).cast()).isEqualTo(9);
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        hall.enterTotals(TELLER, id, totals(3, 0, 2, 1));
        hall.enterTotals(SECOND_TELLER, id, totals(3, 0, 2, 1));
        conduct.decide(TELLER, id, "CountBallot", "count");
        conduct.certify(id);

        var option = ballots.getResult(id).questions().get(0).options().get(0);
        assertThat(option.ratio()).isEqualTo(new Ratio(9, 11));
        assertThat(option.elected()).isTrue();
        assertThat(ballots.getResult(id).cast()).isEqualTo(9);
        var record = queries.getRecord(CHAIR, id);
        assertThat(record).contains("\"present\":{").doesNotContain("\"v9\"");
        assertThat(RecordCheck.differences(new StringReader(record))).isEmpty();
        assertThat(queries.getMinutesContent(CHAIR, id)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void letsNobodyVoteThroughTwoChannels() {
        var id = conduct.open(people(4), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        var paper = marks("q", Map.of("a", "YES"));
        ballots.cast(voter(0), id, paper);
        assertThatThrownBy(() -> hall.handOutPaper(CLERK, id, "v0")).isInstanceOf(BallotProblems.VotesOtherwise.class);

        hall.handOutPaper(CLERK, id, "v1");
        assertThatThrownBy(() -> ballots.cast(voter(1), id, paper)).isInstanceOf(BallotProblems.VotesOtherwise.class);
        assertThatThrownBy(() -> hall.enterOpinion(CLERK, id, "v1", paper, letter()))
                .isInstanceOf(BallotProblems.VotesOtherwise.class);
        assertThat(queries.get(voter(1), id).me()).isEqualTo(BallotView.Standing.ON_PAPER);

        hall.enterOpinion(CLERK, id, "v2", paper, letter());
        assertThatThrownBy(() -> ballots.cast(voter(2), id, paper)).isInstanceOf(BallotProblems.VotesOtherwise.class);
        assertThatThrownBy(() -> hall.handOutPaper(CLERK, id, "v2")).isInstanceOf(BallotProblems.VotesOtherwise.class);

        hall.takeBackPaper(CLERK, id, "v1");
        ballots.cast(voter(1), id, paper);
        assertThat(queries.get(CHAIR, id).cast()).isEqualTo(2);
    }

    @Test
    void isHeldToOneVoteAPersonByTheDatabaseItself() {
        var id = conduct.open(people(1), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));

        assertThatThrownBy(() -> database.sql("UPDATE ballot_voter SET channel = 'PAPER' WHERE ballot_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void countsNothingUntilTwoTellersAgreeAboutThePapers() {
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        for (int i = 0; i < 3; i++) {
            hall.handOutPaper(CLERK, id, "v" + i);
        }
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        assertThatThrownBy(() -> conduct.decide(TELLER, id, "CountBallot", "count"))
                .isInstanceOf(BallotProblems.PapersNotAgreed.class);
        assertThatThrownBy(() -> hall.enterTotals(TELLER, id, totals(4, 0, 4, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> hall.enterTotals(TELLER, id, totals(3, 0, 2, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> hall.enterTotals(CLERK, id, totals(3, 0, 3, 0)))
                .isInstanceOf(NotFound.class);

        hall.enterTotals(TELLER, id, totals(3, 0, 3, 0));
        hall.enterTotals(TELLER, id, totals(3, 0, 3, 0));
        assertThatThrownBy(() -> conduct.decide(TELLER, id, "CountBallot", "count"))
                .isInstanceOf(BallotProblems.PapersNotAgreed.class);
        hall.enterTotals(SECOND_TELLER, id, totals(3, 1, 2, 0));
        assertThat(hall.get(TELLER, id).differences())
                .containsExactly(new HallView.Place("q", null), new HallView.Place("q", "a"));
        hall.enterTotals(SECOND_TELLER, id, totals(3, 0, 3, 0));

        assertThat(hall.get(TELLER, id).agreed()).isTrue();
        conduct.decide(TELLER, id, "CountBallot", "count");
        conduct.certify(id);
        assertThat(ballots.getResult(id).questions().get(0).options().get(0).yes())
                .isEqualTo(3);
    }

    @Test
    void needsSomebodyElseToConfirmALetter() {
        var both = new Actor(
                "both",
                "p-both",
                "Bà Cả hai",
                null,
                List.of(TELLER.offices().get(0), CLERK.offices().get(0)));
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        ballots.cast(voter(1), id, marks("q", Map.of("a", "YES")));
        hall.enterOpinion(both, id, "v2", marks("q", Map.of("a", "YES")), letter());
        assertThatThrownBy(() -> hall.confirmOpinion(both, id, "v2"))
                .isInstanceOf(BallotProblems.OpinionNotConfirmed.class);
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        assertThatThrownBy(() -> conduct.decide(TELLER, id, "CountBallot", "count"))
                .isInstanceOf(BallotProblems.OpinionNotConfirmed.class);

        hall.confirmOpinion(TELLER, id, "v2");
        conduct.decide(TELLER, id, "CountBallot", "count");
        conduct.certify(id);

        assertThat(ballots.getResult(id).cast()).isEqualTo(2);
        assertThat(ballots.getResult(id).questions().get(0).options().get(0).ratio())
                .isEqualTo(new Ratio(3, 3));
    }

    @Test
    void takesNoLetterWhereTheRuleKnowsNoneOrWhereThePersonIsThere() {
        var without = conduct.open(people(2), List.of(BallotServiceTests.plain("a")));
        assertThatThrownBy(() -> hall.enterOpinion(CLERK, without, "v0", marks("q", Map.of()), letter()))
                .isInstanceOf(BallotProblems.NoWrittenOpinions.class);
        var id = conduct.open(people(2), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        hall.checkIn(CLERK, id, "v0");
        assertThatThrownBy(() -> hall.enterOpinion(CLERK, id, "v0", marks("q", Map.of()), letter()))
                .isInstanceOf(BallotProblems.VotesOtherwise.class);
        assertThatThrownBy(() -> hall.checkIn(voter(0), id, "v0")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.get(voter(0), id)).isInstanceOf(NotFound.class);
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BallotHallService.Letter letter() {
        return new BallotHallService.Letter("thu.png", PNG);
    }

    private static ChannelTotals totals(int people, int invalid, int yes, int no) {
        var option = new OptionTotals("a", yes, no, 0);
        return new ChannelTotals(people, List.of(new QuestionTotals("q", invalid, List.of(option), List.of())));
    }
}
