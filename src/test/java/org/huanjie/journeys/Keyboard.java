package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** 键盘 — a person with a keyboard alone: goes on by Tab, sees where they are, and presses. */
record Keyboard(Page page) {

    private static final int FAR = 300;

    private static final String WHERE = """
            () => {
              const one = document.activeElement;
              const named = document.getElementById(one.getAttribute('aria-labelledby'));
              const label = one.labels?.[0]?.innerText ?? named?.innerText;
              return [label, one.getAttribute('aria-label'), one.innerText, one.value, one.name].filter(text => text).join(' | ');
            }""";

    private static final String SHOWN = """
            () => {
              const look = getComputedStyle(document.activeElement);
              return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none';
            }""";

    /** On to what bears these words; whoever goes there sees at each stop where they are. */
    Keyboard to(String words) {
        for (int steps = 0; steps < FAR; steps++) {
            press("Tab");
            var here = String.valueOf(page.evaluate(WHERE));
            assertThat(page.evaluate(SHOWN))
                    .as("the focus can be seen at “%s” of %s", here, page.url())
                    .isEqualTo(true);
            if (here.contains(words)) {
                return this;
            }
        }
        throw new AssertionError("no way by Tab to “" + words + "” on " + page.url());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses, and waits for the page that comes. */
    Keyboard enter() {
        page.waitForNavigation(() -> press("Enter"));
        return this;
    }
}
