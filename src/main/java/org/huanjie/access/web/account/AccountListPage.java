package org.huanjie.access.web.account;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 账号名单页 — takes a table of accounts to open.
 *
 * @param roles the words of the roles that may be asked for
 * @param wrong what is wrong with the table, line by line
 */
public record AccountListPage(
        List<String> roles, int most, List<String> wrong, Optional<ConfirmPage.Second> second, Form form)
        implements Page {

    @Override
    public int status() {
        return wrong.isEmpty() ? form.status() : 422;
    }
}
