package vn.suyton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person with a keyboard and nothing else: whatever happens on the page, a key did it. */
final class Typist {

    private static final Logger LOG = LoggerFactory.getLogger(Typist.class);
    private static final Path TREES = Path.of("target/accessibility");
    private static final String PASSWORD = "suyton-demo";
    private static final int MOST_TABS = 200;

    private final Page page;
    private final Sight sight;

    Typist(Page page) {
        this.page = page;
        this.sight = new Sight(page);
    }

    Typist signIn(String username) {
        page.navigate("/sign-in");
        tabTo(page.locator("#username")).type(username);
        tabTo(page.locator("#password")).type(PASSWORD).keys("Enter");
        page.waitForURL(Pattern.compile(".*/$"));
        return this;
    }

    /** One key after the other, each when the page listens. */
    Typist keys(String... keys) {
        for (var key : keys) {
            // a page that has only begun to show has no ear yet: its scripts run before this
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            page.keyboard().press(key);
        }
        return this;
    }

    Typist type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Tabulator until the focus is there. */
    Typist tabTo(AriaRole role, String name) {
        return tabTo(
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                        .first());
    }

    /** A field, by the words in front of it. */
    Typist tabToField(String label) {
        return tabTo(main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)));
    }

    /** Something that folds out. */
    Typist tabToSummary(String text) {
        return tabTo(main().locator("summary").getByText(text, new Locator.GetByTextOptions().setExact(true)));
    }

    private Typist tabTo(Locator target) {
        assertThat(target).isVisible();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not lead to " + target);
    }

    Typist sees(String text) {
        var shown = page.getByText(text).filter(new Locator.FilterOptions().setVisible(true));
        assertThat(shown.first()).isVisible();
        return this;
    }

    Typist seesNot(String text) {
        assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        return this;
    }

    Typist seesTitle(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        return this;
    }

    Typist isAt(String address) {
        assertThat(page).hasURL(Pattern.compile(address));
        return this;
    }

    Typist fieldHolds(String label, String text) {
        assertThat(main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(text);
        return this;
    }

    Typist isInField(String label) {
        assertThat(main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        return this;
    }

    /** The row that the keys have reached. */
    Typist isOnRow(int number) {
        assertThat(main().locator("a[data-row]").nth(number - 1)).isFocused();
        return this;
    }

    /** Whether the list of keys is open. */
    Typist seesKeys(boolean open) {
        assertThat(page.locator("dialog#keys")).isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(open));
        return this;
    }

    Typist look(String name) {
        sight.check(name);
        return this;
    }

    /** The same page once in English, then on in Vietnamese. */
    Typist lookInBoth(String name) {
        look(name);
        language("English", "en").look(name + "-en");
        return language("Tiếng Việt", "vi");
    }

    private Typist language(String link, String language) {
        tabTo(AriaRole.LINK, link).keys("Enter");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        return this;
    }

    /** What a screen reader is given of the page, kept for people who want to read it. */
    Typist tell(String name) {
        var tree = main().ariaSnapshot();
        LOG.info("Accessibility tree of {}:\n{}", name, tree);
        try {
            Files.createDirectories(TREES);
            Files.writeString(TREES.resolve(name + ".yaml"), tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    boolean shows(String text) {
        return main().getByText(text).count() > 0;
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }
}
