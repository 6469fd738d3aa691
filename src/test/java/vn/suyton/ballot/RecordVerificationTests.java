package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.suyton.ballot.TwoVoters.HOA;
import static vn.suyton.ballot.TwoVoters.LAN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.NotFound;

/** Where the QR code of the minutes leads: whatever was altered afterwards, the page finds it. */
@SuyTonTest
@Transactional
@Import({TwoVoters.class, TwoVoters.EngineServices.class})
class RecordVerificationTests {

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TwoVoters voters;

    @Autowired
    private RecordVerificationService records;

    private BallotId id = new BallotId("none");

    @BeforeEach
    void countBallotOfTwo() {
        id = voters.open(BallotMother.approval("Cờ 1", 1, BallotMother.simple(), null, "ha-nam", "nam-dinh"));
        voters.vote(id, LAN, "YES");
        voters.vote(id, HOA, "NO");
        voters.conduct.closeAndCount(id);
    }

    @Test
    void showsEachFigureAsIdenticalToAnybody() {
        voters.conduct.certify(id);

        assertThat(mvc.get().uri("/verify/ballots/" + id + "?minutes=" + minutesHash()))
                .hasStatusOk()
                .bodyText()
                .contains("Có, kết quả khớp với các phiếu đã đếm", "Khớp", "Mã in trên biên bản giấy", "Bà teller1")
                .doesNotContain("Khác", "Bà Lan", "Bà Hoa");
        assertThat(mvc.get().uri("/verify/ballots/" + id + "/record.json").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"minutesHash\":\"" + minutesHash());
    }

    @Test
    void showsNothingBeforeTheSignatures() {
        assertThat(mvc.get().uri("/verify/ballots/" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/verify/ballots/" + id + "/record.json")).hasStatus(404);
        assertThatThrownBy(() -> records.verify(new BallotId("other"), null)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ballot, id, definition",
        "ballot, id, basis",
        "ballot, id, result",
        "ballot, id, minutes_hash",
        "ballot, id, roll_hash",
        "ballot, id, title",
        "ballot_signature, ballot_id, minutes_hash",
        "ballot_mark, ballot_id, slip",
        "ballot_paper, ballot_id, tracker"
    })
    void findsEachDigitThatIsAlteredInTheDatabase(String table, String key, String column) {
        voters.conduct.certify(id);
        var row = " WHERE " + key + " = ? AND " + column + " = ?";
        var text = jdbc.sql("SELECT " + column + " FROM " + table + " WHERE " + key + " = ? ORDER BY 1 LIMIT 1")
                .param(id.value())
                .query(String.class)
                .single();
        var missed = new ArrayList<String>();
        for (var altered : alterations(text)) {
            var set = "UPDATE " + table + " SET " + column + " = ?" + row;
            jdbc.sql(set).params(altered, id.value(), text).update();
            if (records.verify(id, null).report().identical()) {
                missed.add(altered);
            }
            jdbc.sql(set).params(text, id.value(), altered).update();
        }
        assertThat(missed).isEmpty();
        assertThat(records.verify(id, null).report().differences()).isEmpty();
    }

    /** Row, record and signatures altered together: the paper still says what was signed. */
    @Test
    void findsWhatDiffersFromThePrintedMinutes() {
        voters.conduct.certify(id);
        var other = "0".repeat(64);

        assertThat(mvc.get().uri("/verify/ballots/" + id + "?minutes=" + other))
                .hasStatusOk()
                .bodyText()
                .contains("Không khớp", "Mã in trên biên bản giấy", "ghi " + other);
    }

    @Test
    void namesTheFigureThatWasAltered() {
        voters.conduct.certify(id);
        jdbc.sql("UPDATE ballot SET result = REPLACE(result, '\"yes\":1', '\"yes\":2') WHERE id = ?")
                .param(id.value())
                .update();

        assertThat(mvc.get().uri("/verify/ballots/" + id))
                .bodyText()
                .contains("Không khớp", "Cờ 1: ha-nam, Đồng ý", "ghi 2, tính lại được 1");
    }

    @Test
    void findsWhatIsAlteredInAFile() {
        voters.conduct.certify(id);
        var record = records.getRecord(id);
        assertThat(check(record)).contains("Có, kết quả khớp");
        assertThat(check(record.replaceFirst("\"yes\":1", "\"yes\":2")))
                .contains("Không khớp", "Tệp so với hồ sơ đang công bố");
        assertThat(check("{}")).contains("Không khớp");
        assertThat(check("")).contains("Không khớp");
    }

    private String check(String file) {
        var upload =
                new MockMultipartFile("file", "record.json", "application/json", file.getBytes(StandardCharsets.UTF_8));
        var answer = mvc.post()
                .uri("/verify/ballots/" + id)
                .multipart()
                .file(upload)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String minutesHash() {
        return jdbc.sql("SELECT minutes_hash FROM ballot WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static List<String> alterations(String text) {
        return DIGIT.matcher(text)
                .results()
                .map(digit -> text.substring(0, digit.start())
                        + (digit.group().equals("9") ? "8" : Integer.parseInt(digit.group()) + 1)
                        + text.substring(digit.end()))
                .toList();
    }
}
