package vn.suyton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** A person in front of a page, who does what people do: reads, follows links, fills fields, presses buttons. */
final class Visitor {

    private static final String PASSWORD = "suyton-demo";

    private static final int LONGEST_WALK = 100;
    private static final String NAME_OF_FOCUS = """
            (e => (e.labels && e.labels.length ? e.labels[0].textContent : e.textContent) || '')(document.activeElement)
            """;

    private final Page page;
    private final Sight sight;

    Visitor(Page page) {
        this.page = page;
        this.sight = new Sight(page);
    }

    Visitor signIn(String username) {
        open("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        press("Đăng nhập");
        page.waitForURL(Pattern.compile(".*/$"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Visitor follow(String link) {
        main().getByRole(AriaRole.LINK, named(link)).first().click();
        return this;
    }

    /** A link at the top of every page. */
    Visitor goTo(String part) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, named(part))
                .first()
                .click();
        return this;
    }

    /** Opens the task of the step from the list of tasks. */
    Visitor task(String step) {
        return open("/tasks").follow(step);
    }

    Visitor press(String button) {
        button(button).click();
        return this;
    }

    /** As people do when nothing seems to happen. */
    Visitor pressTwice(String button) {
        button(button).dblclick();
        return this;
    }

    /** In a corner of the hall without reception. */
    Visitor withoutLine() {
        page.context().setOffline(true);
        return this;
    }

    Visitor withLine() {
        page.context().setOffline(false);
        return this;
    }

    /** Something that is gone when the page is loaded again. */
    Visitor leaveMark() {
        page.evaluate("window.markOfVisitor = true");
        return this;
    }

    Visitor keepsMark() {
        page.waitForFunction("window.markOfVisitor === true");
        return this;
    }

    Visitor fill(String label, String value) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
        return this;
    }

    Visitor password(String password) {
        return fill("Mật khẩu", password);
    }

    /** Signs what the check page shows. */
    Visitor sign() {
        return password(PASSWORD);
    }

    Visitor choose(String label, String option) {
        main().getByLabel(label).selectOption(option);
        return this;
    }

    Visitor attach(String label, FilePayload file) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).setInputFiles(file);
        return this;
    }

    /** The same into each field whose id begins so. */
    Visitor fillEach(String ids, String value) {
        main().locator("input[id^='" + ids + "']").all().forEach(field -> field.fill(value));
        return this;
    }

    Visitor chooseEach(String ids, String option) {
        var wanted = new SelectOption().setLabel(option);
        main().locator("select[id^='" + ids + "']").all().forEach(list -> list.selectOption(wanted));
        return this;
    }

    /** This choice in every line of a paper. */
    Visitor tickEach(String label) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .all()
                .forEach(Locator::check);
        return this;
    }

    /** Marks one line of a paper. */
    Visitor mark(String option, String mark) {
        main().getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .getByLabel(mark, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Opens what is folded away. */
    Visitor unfold(String summary) {
        main().locator("summary", new Locator.LocatorOptions().setHasText(summary))
                .click();
        return this;
    }

    /** A box or one of several choices; a part of its label is enough. */
    Visitor tick(String label) {
        main().getByLabel(label).first().check();
        return this;
    }

    Visitor seesTicks(int number) {
        assertThat(main().locator("input[type=checkbox]:checked")).hasCount(number);
        return this;
    }

    /** Walks with the tabulator to what bears this name. */
    Visitor tabTo(String name) {
        return walkTo(name, "Tab");
    }

    /** The same against the reading direction. */
    Visitor backTo(String name) {
        return walkTo(name, "Shift+Tab");
    }

    private Visitor walkTo(String name, String key) {
        for (int step = 0; step < LONGEST_WALK; step++) {
            page.keyboard().press(key);
            if (String.valueOf(page.evaluate(NAME_OF_FOCUS)).contains(name)) {
                return this;
            }
        }
        throw new AssertionError("The keys do not reach " + name);
    }

    Visitor key(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Letters on the keyboard: in a list they choose what begins with them. */
    Visitor type(String letters) {
        page.keyboard().type(letters);
        return this;
    }

    Visitor sees(String text) {
        // an option of a list that is folded away is no answer
        var shown = main().getByText(text).filter(new Locator.FilterOptions().setVisible(true));
        assertThat(shown.first()).isVisible();
        return this;
    }

    /** The link with the bell at the top of every page. */
    Visitor seesBell(String text) {
        assertThat(page.locator("#bell")).hasText(text);
        return this;
    }

    /** Begins with no notice unread. */
    Visitor readAll() {
        var button =
                main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đánh dấu đã đọc tất cả"));
        if (button.count() > 0) {
            button.click();
            sees("Đã đánh dấu đã đọc.");
        }
        return seesBell("Thông báo");
    }

    /** A further page in the same window. */
    Visitor anotherTab() {
        return new Visitor(page.context().newPage());
    }

    /** From now on the time of the page can be moved. */
    Visitor withClock() {
        page.clock().install();
        return this;
    }

    Visitor minuteLater() {
        page.clock().fastForward("01:01");
        return this;
    }

    /** Something on the way answers with this status instead of the application. */
    Visitor refuses(String addresses, int status) {
        page.route(addresses, route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(main().getByText(text)).hasCount(0);
        return this;
    }

    Visitor seesTitle(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        return this;
    }

    /** The summary of what is wrong has the focus, so that a screen reader reads it first. */
    Visitor seesProblem(String text) {
        assertThat(page.locator(".errors")).containsText(text);
        assertThat(page.locator(".errors")).isFocused();
        return this;
    }

    /** Looks at the page on a desk and on a phone; the name is the picture's. */
    Visitor look(String name) {
        sight.check(name);
        return this;
    }

    /** The same page once in English, then on in Vietnamese. */
    Visitor lookInEnglish(String name, String title) {
        page.locator(".site-languages").getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        seesTitle(title).look(name + "-en");
        page.locator(".site-languages").getByText("Tiếng Việt").click();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        return this;
    }

    String textOf(String selector) {
        return page.locator(selector).first().innerText();
    }

    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    private Locator button(String name) {
        return main().getByRole(AriaRole.BUTTON, named(name).setExact(true)).first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
