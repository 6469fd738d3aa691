package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.TwoVoters.HOA;
import static vn.suyton.ballot.TwoVoters.LAN;
import static vn.suyton.ballot.TwoVoters.STRANGER;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.ballot.web.LivePages;

/** The page for chair and projector: how many, never who, and the result only when it is signed. */
@SuyTonTest
@Transactional
@Import({TwoVoters.class, TwoVoters.EngineServices.class})
class LivePagesTests {

    private static final int PAGES = 3;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DataSource database;

    @Autowired
    private LivePages hall;

    @Autowired
    private BallotService ballots;

    @Autowired
    private TwoVoters voters;

    private BallotId id = new BallotId("none");

    @BeforeEach
    void openBallotOfTwo() {
        id = voters.open(
                BallotMother.approval("Cờ thi đua", 1, BallotMother.withQuorum("2/3"), null, "ha-nam", "nam-dinh"));
    }

    @Test
    void tellsHowManyHaveVotedAndWhetherTheQuorumIsReached() {
        assertThat(get(LAN, "/live"))
                .hasStatusOk()
                .bodyText()
                .contains("0 trên 2 người đã bỏ phiếu", "Cần ít nhất 2 người bỏ phiếu", "Cờ thi đua", "chọn tối đa 1")
                .containsPattern("data-hall=\"met\"\\s+hidden")
                .doesNotContain("Bà Lan", "Bà Hoa");
        vote(LAN, "YES");
        vote(HOA, "YES");

        assertThat(get(LAN, "/live/state"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"OPEN\", \"cast\": 2, \"size\": 2}");
        assertThat(get(LAN, "/live"))
                .bodyText()
                .containsPattern("data-hall=\"unmet\"\\s+hidden")
                .doesNotContainPattern("data-hall=\"met\"\\s+hidden");
    }

    @Test
    void showsTheResultOnlyAfterTheSignatures() {
        vote(LAN, "YES");
        vote(HOA, "YES");
        voters.conduct.closeAndCount(id);
        assertThat(get(LAN, "/live")).hasStatusOk().bodyText().doesNotContain("2/2", "hall-bar");

        voters.conduct.certify(id);

        assertThat(get(LAN, "/live"))
                .bodyText()
                .contains("hall-elected", "width=\"1000.0\"", "2/2 (100%)", "Được chọn", "<table")
                .doesNotContain("style=");
    }

    @Test
    void letsNobodyFollowWhoMayNotSeeTheBallot() {
        for (var page : List.of("/live", "/live/state", "/live/stream")) {
            assertThat(get(STRANGER, page)).as(page).hasStatus(404);
        }
        assertThat(mvc.get().uri("/ballots/" + id + "/live").accept(MediaType.TEXT_HTML))
                .hasStatus3xxRedirection();
    }

    @Test
    void updatesItselfWithoutScriptsWhenAsked() {
        assertThat(get(LAN, "/live").getResponse().getHeader("Refresh")).isNull();
        assertThat(get(LAN, "/live?refresh=10")).hasHeader("Refresh", "10");
        assertThat(get(LAN, "/live?refresh=0")).hasHeader("Refresh", "5");
    }

    @Test
    void anOpenStreamHoldsNoConnectionAndTellsEachChangeOnce() throws Exception {
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        var before = Objects.requireNonNull(pool).getActiveConnections();
        var session = new MockHttpSession();
        var streams = IntStream.range(0, PAGES).mapToObj(i -> stream(session)).toList();

        assertThat(streams).allSatisfy(stream -> assertThat(stream).hasStatusOk());
        assertThat(stream(session)).hasStatus(204);
        assertThat(pool.getActiveConnections()).isEqualTo(before);

        vote(LAN, "NO");
        hall.look();
        hall.look();

        assertThat(streams)
                .allSatisfy(stream -> assertThat(stream.getResponse().getContentAsString())
                        .containsOnlyOnce("\"cast\":1")
                        .containsOnlyOnce("\"cast\":0")
                        .doesNotContain("NO", LAN));
    }

    private void vote(String username, String mark) {
        ballots.cast(BallotConduct.person(username), id, marks("Cờ thi đua", Map.of("ha-nam", mark)));
    }

    private MvcTestResult stream(MockHttpSession session) {
        return mvc.get()
                .uri("/ballots/" + id + "/live/stream")
                .with(user(LAN))
                .session(session)
                .asyncExchange();
    }

    private MvcTestResult get(String username, String page) {
        return voters.get(username, "/ballots/" + id + page);
    }
}
