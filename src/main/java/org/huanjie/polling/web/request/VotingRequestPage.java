package org.huanjie.polling.web.request;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 投票申请页 — who cannot come asks for a proxy or the mobile box, without an account.
 *
 * @param kinds what can be asked for now; none while nothing is open, and the form is not shown then
 * @param lines until when, who may, and what is needed
 */
public record VotingRequestPage(
        String village, String place, String action, List<Option> kinds, List<String> lines, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
