package vn.suyton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What has to hold for every page, whoever sees it: it fits, it is accessible, it speaks in words. */
final class Sight {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;

    private final Page page;

    Sight(Page page) {
        this.page = page;
    }

    void check(String name) {
        checkWords(name);
        checkAt(PHONE, name);
        checkAt(DESK, name);
    }

    private void checkAt(int width, String name) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
        var widest = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(widest.intValue())
                .as("%s reaches beyond a screen of %d", name, width)
                .isLessThanOrEqualTo(width);
        // without frames on our pages the plain way finds the same, and opens no second page for each look
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("%s at %d", name, width)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    private void checkWords(String name) {
        assertThat(page.title()).as(name).isNotBlank().endsWith("Suy Tôn").isNotEqualTo("Suy Tôn");
        assertThat(page.locator("h1").count())
                .as("%s: headings of the page", name)
                .isEqualTo(1);
        // a message without its text
        assertThat(page.content()).as(name).doesNotContain("??");
        // names of states and offices as the code writes them
        assertThat(page.locator("body").innerText()).as(name).doesNotContainPattern("\\b[A-Z]{3,}_[A-Z]{3,}\\b");
    }
}
