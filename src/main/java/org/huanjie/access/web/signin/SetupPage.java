package org.huanjie.access.web.signin;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 首次设置页 — the divisions first, then the first two people of the office, each with their own password.
 *
 * @param known whether any division is known: before that no account can have its place, and the page does not ask for any
 * @param list the form that takes the divisions
 * @param wrong the bad lines of the file that was brought
 */
public record SetupPage(boolean known, Form list, List<String> wrong, Form form) implements Page {

    @Override
    public int status() {
        return wrong.isEmpty() ? Math.max(list.status(), form.status()) : 422;
    }
}
