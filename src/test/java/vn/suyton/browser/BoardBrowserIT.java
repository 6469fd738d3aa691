package vn.suyton.browser;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.suyton.BrowserTest;

/** The board of a head, of the Centre, and what is behind a number. */
@BrowserTest
class BoardBrowserIT {

    private static final int CASES = 12;
    private static final int AGED = 9;

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void aHeadSeesWhereCasesStandAndOpensThem() {
        var cases = beans.createBean(ManyCases.class).of("dong-thap", CASES);
        IntStream.range(0, AGED).forEach(number -> cases.age(number, 2 * number));
        cases.takenByDeputy(CASES - 1);
        try (var chromium = new Chromium(port)) {
            var head = chromium.person("dong-thap.head").goTo("Tiến độ");
            head.seesTitle("Tiến độ").sees("12 việc đang chờ").sees("Xác nhận đề cử");
            head.sees("Vũ Thị Thanh Thủy")
                    .sees("Chưa đủ số liệu để dự báo")
                    .look("board")
                    .lookInEnglish("board", "Progress");
            head.follow("12 việc đang chờ").sees(ManyCases.nominee(0)).lookInEnglish("board-cases", "Cases");

            var clerk = chromium.withoutScripts().signIn("central.clerk").open("/board");
            clerk.choose("Cụm thi đua", "Cụm thi đua dong-thap").press("Xem").sees("12 việc đang chờ");
            chromium.person("central.clerk").open("/board").look("board-of-the-centre");
        }
    }
}
