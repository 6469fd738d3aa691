package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is left of the season on paper and in public. */
@SeasonTest
class SeasonPapersIT {

    private static final String CLERK = "central.clerk";

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
    void minutesOfBothBallotsSayWhatWasCounted() {
        var cluster = view.pdf("hung-yen.officer", "/ballots/" + course.clusterBallot() + "/minutes.pdf");
        var council = view.pdf(CLERK, "/ballots/" + course.councilBallot() + "/minutes.pdf");

        assertThat(cluster)
                .contains("BIÊN BẢN", "Hội LHPN tỉnh Quảng Ninh", "7/8", "Kiều Thị Ngọc Bích", "Đào Thị Thanh Loan")
                .contains("Trần Thị Bích Hường");
        assertThat(council)
                .contains("BIÊN BẢN", "10/11", "Chu Thị Thanh Hà", "Tô Thị Bích Ngọc", "Hoàng Thị Thu Huyền");
    }

    @Test
    void theSubmissionLetterNamesCandidatesAndReserve() {
        var request = view.request();
        var letter = request.path("documents").path(0);
        var text = view.pdf(
                CLERK,
                "/award-requests/" + SeasonView.text(request, "id") + "/documents/" + SeasonView.text(letter, "id"));

        assertThat(SeasonView.text(letter, "kind")).isEqualTo("SUBMISSION_LETTER");
        assertThat(text)
                .contains("01/TTr-BTV", "Hưng Yên, ngày 18 tháng 11 năm 2022", "Hội LHPN tỉnh Quảng Ninh")
                .contains("Hội LHPN tỉnh Bắc Ninh", "Danh sách dự khuyết", "Hội LHPN tỉnh Hải Dương")
                .contains("Trần Thị Bích Hường")
                .doesNotContain("Hội LHPN tỉnh Thái Bình");
    }

    @Test
    void theDecisionNamesTheAwardedAndNobodyElse() {
        var text =
                view.pdf("thai-binh.officer", "/decisions/" + SeasonView.text(view.decision(), "id") + "/document.pdf");

        assertThat(text)
                .contains("01/QĐ-ĐCT", "Hà Nội, ngày 05 tháng 12 năm 2022", "Nghị định số 91/2017/NĐ-CP")
                .contains("Hội LHPN tỉnh Quảng Ninh", "Hội LHPN tỉnh Hưng Yên", "Hội LHPN tỉnh Bắc Ninh")
                .contains("11.920.000", "35.760.000", "Trịnh Thị Minh Hương")
                .doesNotContain("Hải Dương");
    }

    @Test
    void theSignerReadsTheDecisionBeforeItHasANumber() {
        assertThat(course.draft())
                .contains("DỰ THẢO", "…/QĐ-ĐCT", "Hội LHPN tỉnh Quảng Ninh", "35.760.000")
                .doesNotContain("01/QĐ-ĐCT");
        var gone = "/award-requests/" + SeasonView.text(view.request(), "id") + "/draft-decision.pdf";
        assertThat(view.http().ask("central.signer", gone).status()).isEqualTo(404);
    }

    @Test
    void everyAwardHasACertificateThatAnybodyCanVerify() {
        for (var award : view.decision().path("awards")) {
            var code = SeasonView.text(award, "verificationCode");
            var certificate = view.pdf(
                    SeasonView.text(award, "unitId") + ".chair",
                    "/awards/" + SeasonView.text(award, "id") + "/certificate.pdf");
            var answer = view.http()
                    .askAsStranger("/api/v1/public/verifications/" + code)
                    .required()
                    .json();

            assertThat(certificate)
                    .contains(SeasonView.text(award, "nominee"), code, "01/QĐ-ĐCT", "Trịnh Thị Minh Hương");
            assertThat(answer.path("valid").booleanValue()).isTrue();
            assertThat(SeasonView.text(answer, "nominee")).isEqualTo(SeasonView.text(award, "nominee"));
            assertThat(SeasonView.text(answer, "decision")).isEqualTo("01/QĐ-ĐCT");
            assertThat(answer.path("revoked").isNull()).isTrue();
        }
    }

    @Test
    void anInventedCodeIsNotValid() {
        var answer = view.http()
                .askAsStranger("/api/v1/public/verifications/AAAA-BBBB-CCCC-DDDD")
                .required();

        assertThat(answer.json().path("valid").booleanValue()).isFalse();
    }

    @Test
    void thePublicHonourRollShowsTheThreeFlags() {
        var roll = view.http()
                .askAsStranger("/api/v1/public/awards?year=2022")
                .required()
                .json();
        var units = new ArrayList<String>();
        roll.path("items").forEach(entry -> units.add(SeasonView.text(entry, "unitId")));

        assertThat(units).containsExactlyInAnyOrder("quang-ninh", "hung-yen", "bac-ninh");
        assertThat(roll.path("items"))
                .allSatisfy(
                        entry -> assertThat(SeasonView.text(entry, "decision")).isEqualTo("01/QĐ-ĐCT"));
    }
}
