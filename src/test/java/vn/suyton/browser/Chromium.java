package vn.suyton.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import vn.suyton.BrowserCondition;

/** The browser of a test class; each person gets a window of their own. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    Chromium(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        // the installed browser is used, none is fetched
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserCondition.CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        address = "http://localhost:" + port;
    }

    /** Somebody who has not signed in, with Vietnamese as the language of the browser. */
    Visitor stranger() {
        return visitor(true);
    }

    /** Such a page is not for {@code look}: the check of accessibility is a script itself and would wait for ever. */
    Visitor withoutScripts() {
        return visitor(false);
    }

    /** Somebody who has not signed in and uses no mouse. */
    Typist typist() {
        return new Typist(window(true));
    }

    private Visitor visitor(boolean scripts) {
        return new Visitor(window(scripts));
    }

    private Page window(boolean scripts) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setJavaScriptEnabled(scripts));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window.newPage();
    }

    /** Somebody of the demonstration, signed in. */
    Visitor person(String username) {
        return stranger().signIn(username);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
