package org.huanjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.huanjie.shell.ConfirmPage;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 已确认 — sends a form of an act that cannot be undone as a browser does: once for its confirmation, then the confirmation's own. */
public final class Confirmed {

    private static final Pattern SHOWN = Pattern.compile("name=\"" + ConfirmPage.SHOWN + "\" value=\"([0-9a-f]{64})\"");

    private Confirmed() {}

    /** {@code form}: with everything that the confirmation keeps hidden. */
    public static ResultActions act(MockMvc browser, MockHttpServletRequestBuilder form) throws Exception {
        var page = browser.perform(form).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return browser.perform(form.param(ConfirmPage.SHOWN, shown(page.getContentAsString())));
    }

    /** The mark of a confirmation. */
    public static String shown(String page) {
        var mark = SHOWN.matcher(page);
        assertThat(mark.find()).as("a confirmation").isTrue();
        return mark.group(1);
    }
}
