package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.TELLER;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;

/** The door of the hall, the papers on its table, and what is held against the count. */
@SuyTonTest
@Transactional
class BallotDeskTests {

    private static final Pattern CODE = Pattern.compile("check-in\\?code=([0-9a-f]+)");

    @Autowired
    private TwoVoters voters;

    @Autowired
    private BallotDeskService desk;

    @Autowired
    private BallotHallService hall;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aVoterComesInWithTheCodeOfTheDoorAndIsAskedFirst() {
        var id = voters.open(BallotServiceTests.plain("a"));
        var code = desk.doorCode(CHAIR, id);
        assertThat(desk.doorCode(CHAIR, id)).isEqualTo(code);

        assertThat(mvc.get().uri("/ballots/" + id + "/check-in?code=" + code).with(user(TwoVoters.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Tôi có mặt", code);
        assertThat(hall.get(CHAIR, id).checkedIn()).isZero();

        assertThat(comeIn(id, TwoVoters.LAN, code)).hasStatusOk().bodyText().contains("Đã ghi tên bạn");
        assertThat(comeIn(id, TwoVoters.LAN, code)).hasStatusOk();
        assertThat(hall.get(CHAIR, id).checkedIn()).isEqualTo(1);
    }

    @Test
    void nobodyComesInWithAnotherCodeOrWithoutAName() {
        var id = voters.open(BallotServiceTests.plain("a"));
        assertThat(comeIn(id, TwoVoters.LAN, "")).hasStatus(422);
        var old = desk.doorCode(CHAIR, id);
        desk.renewDoorCode(CHAIR, id);

        assertThat(comeIn(id, TwoVoters.LAN, old)).hasStatus(422).bodyText().contains("đã được thay");
        assertThatThrownBy(() -> desk.enter(BallotConduct.person("x"), id, desk.doorCode(CHAIR, id)))
                .isInstanceOf(BallotProblems.NotOnRoll.class);
        assertThatThrownBy(() -> desk.doorCode(BallotConduct.person(TwoVoters.LAN), id))
                .isInstanceOf(NotFound.class);
        assertThat(hall.get(CHAIR, id).checkedIn()).isZero();
    }

    @Test
    void theDoorShowsItsCodeToWhoKeepsTheHall() {
        var id = voters.open(BallotServiceTests.plain("a"));
        voters.person("b-chair", Role.COUNCIL_CHAIR);
        var page = voters.get("b-chair", "/ballots/" + id + "/door");
        assertThat(page).hasStatusOk().bodyText().containsPattern(CODE);
        assertThat(voters.get(TwoVoters.LAN, "/ballots/" + id + "/door")).hasStatus(404);
    }

    @Test
    void printsAPaperForEachOnTheRollWithTheNumberOnTheStubOnly() throws IOException {
        var id =
                voters.open(BallotMother.approval("Cờ thi đua", 1, BallotMother.simple(), null, "Hà Nam", "Thái Bình"));

        try (var pdf = Loader.loadPDF(desk.papers(CHAIR, id))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Cuống phiếu số 1 trên 2", "Cuống phiếu số 2 trên 2", "Hà Nam", "Không đồng ý");
            Files.createDirectories(Path.of("target/documents"));
            Files.write(Path.of("target/documents/phieu-bau.pdf"), desk.papers(CHAIR, id));
            // below the stub all papers are alike
            var second = text.indexOf("Cuống phiếu số 2");
            assertThat(text.substring(second).replace("số 2 trên", "số 1 trên").strip())
                    .isEqualTo(text.substring(0, second).strip());
        }
        assertThatThrownBy(() -> desk.papers(BallotConduct.person(TwoVoters.LAN), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anObjectionStandsInMinutesAndRecordAndChangesNoFigure() throws IOException {
        var id = voters.open(BallotServiceTests.plain("a"));
        assertThatThrownBy(() -> desk.object(TELLER, id, "Sớm quá")).isInstanceOf(BallotProblems.WrongState.class);
        voters.vote(id, TwoVoters.LAN, "YES");
        voters.vote(id, TwoVoters.HOA, "NO");
        voters.conduct.closeAndCount(id);
        assertThatThrownBy(() -> desk.object(TELLER, id, "  ")).isInstanceOf(InvalidInput.class);
        desk.object(TELLER, id, "Hòm phiếu mở muộn 5 phút");
        voters.conduct.certify(id);
        assertThatThrownBy(() -> desk.object(TELLER, id, "Muộn quá")).isInstanceOf(BallotProblems.WrongState.class);

        var record = queries.getRecord(CHAIR, id);
        assertThat(record).contains("Hòm phiếu mở muộn 5 phút");
        assertThat(RecordCheck.differences(new StringReader(record))).isEmpty();
        assertThat(RecordCheck.differences(new StringReader(record.replace("muộn 5", "muộn 6"))))
                .anyMatch(difference -> difference.startsWith("objectionsHash"));
        try (var pdf = Loader.loadPDF(queries.getMinutesContent(CHAIR, id))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Hòm phiếu mở muộn 5 phút");
        }
        assertThat(desk.listObjections(CHAIR, id)).hasSize(1);
    }

    private MvcTestResult comeIn(BallotId id, String username, String code) {
        return mvc.post()
                .uri("/ballots/" + id + "/check-in")
                .with(user(username))
                .with(csrf())
                .param("code", code)
                .exchange();
    }
}
