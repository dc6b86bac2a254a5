package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** 来访者 — one who works by what the screen says: opens what is linked, fills what is labelled, presses what is named. */
final class Visitor {

    /** How often one looks, with so many milliseconds between, whether a link is there or in what can be unfolded. */
    private static final int LOOKS = 300;

    private static final int BETWEEN_LOOKS = 200;

    /** Opens what hides a link of these words: a phase of the way, the entries behind “more”. */
    private static final String UNFOLD = """
            words => document.querySelectorAll('details:not([open]) a').forEach(link => {
              for (let fold = link.closest('details'); link.textContent.trim() === words && fold; fold = fold.parentElement.closest('details'))
                fold.open = true;
            })""";

    private static final Pattern RAW_KEY = Pattern.compile("\\b[a-z]+(\\.[a-zA-Z_-]+){2,}\\b");

    final Page page;
    private final boolean looking;

    private Visitor(Page page, boolean looking) {
        this.page = page;
        this.looking = looking;
    }

    static Visitor signedIn(Browser browser, String account) {
        return new Visitor(browser.again(account), true);
    }

    /** One before whom this page is open, who has seen such pages before and does not look at them at every size. */
    static Visitor before(Page page) {
        return new Visitor(page, false);
    }

    static Visitor passingBy(Browser browser) {
        return new Visitor(browser.person(Browser.Screen.DESK), true);
    }

    /** One with a phone in their hand. */
    static Visitor onPhone(Browser browser) {
        return new Visitor(browser.person(Browser.Screen.PHONE), true);
    }

    Visitor open(String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        return this;
    }

    /** Follows a link by its words. */
    Visitor follow(String words) {
        for (int look = 0; look < LOOKS && link(words).count() == 0; look++) {
            page.evaluate(UNFOLD, words);
            page.waitForTimeout(BETWEEN_LOOKS);
        }
        link(words).first().click();
        return this;
    }

    /** Follows a link on the card with this heading. */
    Visitor followIn(String heading, String words) {
        page.locator("section:has(" + heading + ")").getByText(words).first().click();
        return this;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    Visitor choose(String label, String word) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(word));
        return this;
    }

    Visitor press(String words) {
        button(words).first().click();
        return this;
    }

    /** Presses, reads the confirmation that comes, and presses its button of that name. */
    Visitor confirm(String words, String act) {
        press(words);
        return confirms(act);
    }

    /** Presses the button of the confirmation that one is looking at. */
    Visitor confirms(String act) {
        page.locator(".hj-confirm button.btn-primary")
                .getByText(act, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".hj-confirm").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    Visitor reads(String... words) {
        for (var each : words) {
            page.locator("main").getByText(each).first().waitFor();
        }
        return this;
    }

    /** Looks at the page at every size, in Chinese and in English. */
    Visitor looks(String name) {
        if (!looking) {
            return this;
        }
        Browser.look(page, name);
        assertThat(RAW_KEY.matcher(page.innerText("main")).find())
                .as("a raw key on %s: %s", name, page.innerText("main"))
                .isFalse();
        return this;
    }

    /** Reads the same page in English and goes back to Chinese; for pages that are opened by their address. */
    Visitor looksInEnglish(String name) {
        if (!looking) {
            return this;
        }
        press("English");
        Browser.fits(page, name + "-en");
        assertThat(Untranslated.in(page)).as("Chinese left on %s", name).isEmpty();
        press("中文");
        return this;
    }

    String text(String place) {
        return page.innerText(place);
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
