package vn.suyton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.suyton.BrowserTest;

/** Many tasks at once: with the mouse, with the keys alone, and without scripts. */
@BrowserTest
class BulkBrowserIT {

    private static final String TOOLBAR = "Xử lý nhiều việc cùng lúc";
    private static final String ACT = "Việc cần làm";
    private static final String CONFIRM = "Xác nhận";
    private static final String CHECK = "Xem lại trước khi thực hiện";
    private static final int MANY = 60;
    private static final int FEW = 4;

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void aChairConfirmsManyAndKeepsWhatFailed() {
        var cases = beans.createBean(ManyCases.class).of("an-giang", MANY);
        try (var chromium = new Chromium(port)) {
            var chair = chromium.person("an-giang.chair");
            aTaskTakenMeanwhileIsLeftOutWithTheReason(chair, cases);
            theNumberIsTypedForMany(chair);
            cases.confirmedByDeputy(2);
            cases.takenByDeputy(3);
            cases.whileNobodyCanDecide(4, () -> {
                chair.fill("Gõ số việc để xác nhận", "58").press("Xác nhận: 58 việc");
                chair.seesTitle("Đang thực hiện")
                        .sees("Đã xong 57 trong 58 việc.")
                        .look("bulk-progress");
            });
            chair.seesTitle("Kết quả").sees("Đã thực hiện 56 trong 58 việc").sees("2 việc chưa thực hiện được");
            chair.sees("đã xử lý công việc này")
                    .sees("đang xử lý công việc này")
                    .look("bulk-result");
            chair.seesTicks(2).lookInEnglish("bulk-result", "Result");
            chair.press("Kiểm tra lại các việc đã đánh dấu").sees("2 việc không được thực hiện");
            chair.look("bulk-check-nothing");
        }
        assertThat(cases.confirmed()).isEqualTo(58);
    }

    private static void aTaskTakenMeanwhileIsLeftOutWithTheReason(Visitor chair, ManyCases cases) {
        chair.open("/tasks")
                .unfold(TOOLBAR)
                .press(CHECK)
                .sees("Hãy chọn việc cần làm.")
                .look("bulk-refused");
        chair.choose(ACT, CONFIRM).press(CHECK).sees("Hãy đánh dấu ít nhất một việc");
        chair.open("/tasks").unfold(TOOLBAR).choose(ACT, CONFIRM);
        chair.tick("– " + ManyCases.nominee(0))
                .tick("– " + ManyCases.nominee(1))
                .look("bulk-ticked");
        cases.takenByDeputy(1);
        chair.press(CHECK).seesTitle("Kiểm tra trước khi thực hiện").sees("1 việc sẽ được thực hiện");
        chair.sees("Vũ Thị Thanh Thủy đang xử lý công việc này.").lookInEnglish("bulk-check", "Check");
        chair.press("Xác nhận: 1 việc").seesTitle("Kết quả").sees("Đã thực hiện 1 trong 1 việc");
        chair.look("bulk-result-clean");
    }

    private static void theNumberIsTypedForMany(Visitor chair) {
        chair.open("/tasks").unfold(TOOLBAR).tick("Tất cả 58 việc khớp bộ lọc").choose(ACT, CONFIRM);
        chair.press(CHECK).sees("58 việc sẽ được thực hiện").look("bulk-check-many");
        chair.fill("Gõ số việc để xác nhận", "5").press("Xác nhận: 58 việc");
        chair.seesProblem("Hãy gõ đúng số việc: 58.").look("bulk-check-refused");
    }

    @Test
    void theKeysAloneLeadThroughIt() {
        var cases = beans.createBean(ManyCases.class).of("ben-tre", FEW);
        try (var chromium = new Chromium(port)) {
            var chair = chromium.person("ben-tre.chair").open("/tasks");
            chair.tabTo(TOOLBAR).key("Enter").tabTo(ACT).type(CONFIRM);
            chair.tabTo("– " + ManyCases.nominee(0)).key("Space");
            chair.tabTo("– " + ManyCases.nominee(1)).key("Space").seesTicks(2);
            chair.backTo(CHECK).key("Enter").seesTitle("Kiểm tra trước khi thực hiện");
            chair.tabTo("Xác nhận: 2 việc").key("Enter");
            chair.seesTitle("Kết quả").sees("Đã thực hiện 2 trong 2 việc");
        }
        assertThat(cases.confirmed()).isEqualTo(2);
    }

    @Test
    void nothingOfItNeedsScripts() {
        var cases = beans.createBean(ManyCases.class).of("ca-mau", FEW);
        try (var chromium = new Chromium(port)) {
            var chair = chromium.withoutScripts().signIn("ca-mau.chair").open("/tasks");
            chair.unfold(TOOLBAR)
                    .tick("Tất cả 4 việc trên trang này")
                    .choose(ACT, CONFIRM)
                    .press(CHECK);
            chair.sees("4 việc sẽ được thực hiện");
            cases.whileNobodyCanDecide(0, () -> {
                chair.press("Xác nhận: 4 việc").seesTitle("Đang thực hiện");
                chair.sees("Đã xong 3 trong 4 việc.");
            });
            chair.seesTitle("Kết quả").sees("Đã thực hiện 4 trong 4 việc");
        }
        assertThat(cases.confirmed()).isEqualTo(FEW);
    }
}
