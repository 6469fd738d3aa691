package vn.suyton.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.award.AwardsConferred;
import vn.suyton.award.ConferredAward;
import vn.suyton.platform.Act;
import vn.suyton.platform.Money;
import vn.suyton.platform.SubjectRef;

/** All of it without signing in. */
@SuyTonTest
@Transactional
class RegisterPagesTests {

    private static final String CODE = "K7QM-2XRD-94TB-5WHE-PQ3N";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void honourRollShowsWhoReceivedWhatByWhichDecision() {
        confer();

        assertThat(mvc.get().uri("/honours"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN tỉnh Quảng Ninh", "Cờ đơn vị dẫn đầu, năm 2022", "01/QĐ-ĐCT", "09/12/2022")
                .doesNotContain(CODE);
        assertThat(mvc.get().uri("/honours?q=quang ninh&year=2022&awardType=leading-unit-flag"))
                .bodyText()
                .contains("Hội LHPN tỉnh Quảng Ninh");
        assertThat(mvc.get().uri("/honours").queryParam("lang", "en"))
                .bodyText()
                .contains("Honour roll", "Leading unit flag, 2022");
    }

    @Test
    void emptyRollSaysWhy() {
        assertThat(mvc.get().uri("/honours")).hasStatusOk().bodyText().contains("Chưa có khen thưởng nào");
        assertThat(mvc.get().uri("/honours?q=khong-co"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có kết quả nào", "Xem toàn bộ danh sách");
    }

    @Test
    void certificateIsVerifiedByItsCode() {
        confer();

        assertThat(mvc.get().uri("/verify").queryParam("code", " k7qm/2xrd-94tb "))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/verify/k7qm2xrd-94tb");
        assertThat(mvc.get().uri("/verify/{code}", CODE.toLowerCase(java.util.Locale.ROOT)))
                .hasStatusOk()
                .bodyText()
                .contains("Có, bằng này được cấp đúng", "Hội LHPN tỉnh Quảng Ninh", "01/QĐ-ĐCT");
    }

    @Test
    void unknownCodeIsAnsweredWithNoAndNeverAsMarkup() {
        assertThat(mvc.get().uri("/verify/{code}", "<b>1"))
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy mã này")
                .doesNotContain("<b>1");
    }

    @Test
    void askingWithoutACodeSaysWhatIsMissing() {
        assertThat(mvc.get().uri("/verify"))
                .hasStatusOk()
                .bodyText()
                .contains("Mã xác minh")
                .doesNotContain("Hãy nhập mã xác minh");
        assertThat(mvc.get().uri("/verify?code=")).bodyText().contains("Hãy nhập mã xác minh");
    }

    @Test
    void apiListsAwardsAndAnswersVerifications() {
        confer();

        assertThat(mvc.get().uri("/api/v1/public/awards?year=2022&unit=quang-ninh&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"awardType": "leading-unit-flag", "award": "Cờ đơn vị dẫn đầu", "year": 2022,
                                    "nominee": "Hội LHPN tỉnh Quảng Ninh", "unitId": "quang-ninh",
                                    "decision": "01/QĐ-ĐCT", "decisionDate": "2022-12-09"}],
                         "next": null}
                        """);
        assertThat(mvc.get().uri("/api/v1/public/verifications/{code}", CODE))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"valid": true, "award": "Cờ đơn vị dẫn đầu", "nominee": "Hội LHPN tỉnh Quảng Ninh",
                         "decision": "01/QĐ-ĐCT", "decisionDate": "2022-12-09", "year": 2022, "revoked": null}
                        """);
        assertThat(mvc.get().uri("/api/v1/public/verifications/NONE"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"valid": false, "award": null, "nominee": null, "decision": null, "revoked": null}
                        """);
    }

    @Test
    void apiRefusesAnInventedCursor() {
        assertThat(mvc.get().uri("/api/v1/public/awards?after=x")).hasStatus(422);
    }

    private void confer() {
        var award = new ConferredAward(
                "award-1",
                "leading-unit-flag",
                "Cờ đơn vị dẫn đầu",
                "Leading unit flag",
                2022,
                "Hội LHPN tỉnh Quảng Ninh",
                "quang-ninh",
                "01/QĐ-ĐCT",
                LocalDate.of(2022, 12, 9),
                CODE,
                new Money(11_920_000));
        var act = Act.ofSystem("award.conferred", new SubjectRef("AWARD_REQUEST", "r-1"));
        events.publishEvent(new AwardsConferred(act, List.of(award)));
    }
}
