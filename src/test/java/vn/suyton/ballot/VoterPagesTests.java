package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.TwoVoters.HOA;
import static vn.suyton.ballot.TwoVoters.LAN;
import static vn.suyton.ballot.TwoVoters.STRANGER;
import static vn.suyton.ballot.TwoVoters.formOn;
import static vn.suyton.ballot.TwoVoters.trackerOn;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.ShiftableClock;

/** What a voter meets: the way in, the paper over a bad line, and the own paper in the record. */
@SuyTonTest
@Transactional
@Import({TwoVoters.class, TwoVoters.EngineServices.class})
class VoterPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private BallotService ballots;

    @Autowired
    private BallotMapper mapper;

    @Autowired
    private BallotBoxMapper box;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private TwoVoters voters;

    private BallotId id = new BallotId("none");

    @BeforeEach
    void openBallotOfTwo() {
        id = voters.open(BallotMother.approval("flag", 1, BallotMother.simple(), null, "ha-nam", "nam-dinh"));
    }

    @Test
    void tellsWhatWaitsWhatIsVotedInAndHowItEnded() {
        assertThat(voters.get(LAN, "/ballots"))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ bạn bỏ phiếu", "Bạn chưa bỏ phiếu", "0 trên 2 người đã bỏ phiếu");
        voters.vote(id, LAN, "YES");

        assertThat(voters.get(LAN, "/ballots"))
                .bodyText()
                .contains("Đang bỏ phiếu", "Bạn đã bỏ phiếu")
                .doesNotContain("Chờ bạn bỏ phiếu", "ha-nam");
        assertThat(voters.get(HOA, "/ballots")).bodyText().contains("Chờ bạn bỏ phiếu", "Bạn chưa bỏ phiếu");

        voters.vote(id, HOA, "YES");
        voters.conduct.closeAndCount(id);
        assertThat(voters.get(LAN, "/ballots"))
                .bodyText()
                .contains("chờ kết quả")
                .doesNotContain("ha-nam");
        voters.conduct.certify(id);
        assertThat(voters.get(LAN, "/ballots"))
                .bodyText()
                .contains("Đã kết thúc", "<strong>ha-nam</strong>", "Phiếu của tôi có được đếm không?");
        assertThat(voters.get(STRANGER, "/ballots")).bodyText().contains("Chưa có cuộc bỏ phiếu nào");
    }

    @Test
    void takesAPaperThatIsSentTwiceOnce() {
        var form = voters.check(id, LAN, "YES");
        var first = voters.cast(id, LAN, form, "YES");
        var second = voters.cast(id, LAN, form, "YES");

        assertThat(first).hasStatusOk();
        assertThat(second).hasStatusOk();
        assertThat(trackerOn(second)).isEqualTo(trackerOn(first));
        assertThat(mapper.countVoted(id)).isEqualTo(1);
        assertThat(box.listEnvelopes(id)).hasSize(1);

        voters.vote(id, HOA, "NO");
        voters.conduct.closeAndCount(id);
        assertThat(box.listTrackers(id)).hasSize(2).contains(trackerOn(first));
    }

    /** The first paper hangs on the line, the voter sends another one, and only then the first one arrives. */
    @Test
    void doesNotLetALatePaperReplaceTheOneTheVoterSentAfterIt() {
        var late = voters.check(id, LAN, "NO");
        var receipt = voters.vote(id, LAN, "YES");
        var sealed = box.listEnvelopes(id);

        assertThat(voters.cast(id, LAN, late, "NO"))
                .hasStatus(409)
                .bodyText()
                .contains("Hòm phiếu đã có một phiếu khác của bạn", "Giữ phiếu đang có trong hòm");

        assertThat(box.listEnvelopes(id)).isEqualTo(sealed);
        voters.vote(id, HOA, "YES");
        voters.conduct.closeAndCount(id);
        assertThat(box.listTrackers(id)).contains(trackerOn(receipt));
        assertThat(box.listMarks(id))
                .filteredOn(mark -> mark.optionKey().equals("ha-nam"))
                .allMatch(mark -> mark.mark() == Mark.YES);
    }

    @Test
    void letsTheVoterReplaceThePaperAfterBeingTold() {
        var late = voters.check(id, LAN, "NO");
        var first = voters.vote(id, LAN, "YES");
        var told = voters.cast(id, LAN, late, "NO");

        assertThat(voters.cast(id, LAN, formOn(told), "NO"))
                .hasStatusOk()
                .satisfies(answer -> assertThat(trackerOn(answer)).isNotEqualTo(trackerOn(first)));
        assertThat(mapper.countVoted(id)).isEqualTo(1);
    }

    @Test
    void nobodyCanMakeAnothersNumbers() {
        var secret = "0".repeat(32);
        var lan = Sending.ofPage(secret, "").receipt(id, LAN);

        assertThat(Sending.ofPage(secret, "").receipt(id, HOA)).isNotEqualTo(lan);
        assertThat(Sending.ofPage("short", "").secret()).hasSize(32).isNotEqualTo("short");
    }

    @Test
    void saysThatNothingWasTakenWhenTheSessionHasEnded() {
        var answer = mvc.post()
                .uri("/ballots/" + id + "/papers")
                .header("Referer", "http://localhost/ballots/" + id + "/check")
                .accept(MediaType.TEXT_HTML)
                .param("m.0.0", "YES")
                .exchange();

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in?ended");
        var session = answer.getRequest().getSession(true);
        assertThat(Collections.list(session.getAttributeNames()))
                .noneMatch(name -> String.valueOf(session.getAttribute(name)).contains("YES"));
        assertThat(mapper.countVoted(id)).isZero();
        assertThat(mvc.get().uri("/sign-in?ended").exchange()).bodyText().contains("Nội dung vừa gửi chưa được nhận");
        assertThat(mvc.get().uri("/ballots/" + id + "/line").accept(MediaType.APPLICATION_JSON))
                .hasStatus3xxRedirection();
        assertThat(voters.get(LAN, "/ballots/" + id + "/line"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo("_csrf");
    }

    @Test
    void looksUpAPaperOnlyInACertifiedRecord() {
        var receipt = ballots.cast(BallotConduct.person(LAN), id, BallotConduct.marks("flag", Map.of("ha-nam", "NO")));
        voters.vote(id, HOA, "YES");
        voters.conduct.closeAndCount(id);
        var wanted = """
                {"tracker": "%s", "checkCode": "%s"}
                """.formatted(receipt.tracker(), receipt.checkCode());
        assertThat(voters.post(LAN, "/api/v1/ballots/" + id + "/lookups", wanted))
                .hasStatus(409);

        voters.conduct.certify(id);

        assertThat(voters.post(STRANGER, "/api/v1/ballots/" + id + "/lookups", wanted))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"counted\": true, \"marks\": {\"flag\": {\"ha-nam\": \"NO\"}}}");
        assertThat(voters.post(
                        LAN, "/api/v1/ballots/" + id + "/lookups", "{\"tracker\": \"%s\"}".formatted("f".repeat(32))))
                .bodyJson()
                .isLenientlyEqualTo("{\"counted\": false, \"marks\": {}}");
        assertThat(voters.post(LAN, "/api/v1/ballots/" + id + "/lookups", "{}")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/ballots/" + id + "/result")
                        .with(user(LAN))
                        .with(csrf())
                        .param("tracker", " - "))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy nhập mã phiếu hoặc mã kiểm tra.");
        var grouped = receipt.tracker().replaceAll("(.{4})", "$1 ");
        assertThat(mvc.post()
                        .uri("/ballots/" + id + "/result")
                        .with(user(LAN))
                        .with(csrf())
                        .param("tracker", grouped))
                .bodyText()
                .contains("Phiếu có mã này đã được đếm.");
    }

    @Test
    void refusesASecondThoughtAfterTheEnd() {
        var form = voters.check(id, LAN, "YES");
        clock.setOffset(clock.offset().plus(Duration.ofDays(4)));

        assertThat(voters.cast(id, LAN, form, "YES")).hasStatus(409);
        assertThatThrownBy(() -> ballots.cast(
                        BallotConduct.person(LAN), id, BallotConduct.marks("flag", Map.of("ha-nam", "YES"))))
                .isInstanceOf(BallotProblems.NotOpen.class);
    }
}
