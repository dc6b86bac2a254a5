package org.huanjie.access.web.account;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 账号列表页 — the accounts in scope, searched and paged; above them whom villages have proposed. */
public record AccountsPage(
        String search,
        boolean closedToo,
        boolean office,
        List<Line> lines,
        List<Proposed> proposed,
        List<Option> proposable,
        Form form,
        Optional<String> earlier,
        Optional<String> later)
        implements Page {

    /** 一个账号. */
    public record Line(
            String href,
            String personName,
            String signInName,
            String role,
            String division,
            String handled,
            String state,
            String look) {}

    /** 一个提名. */
    public record Proposed(String id, String personName, String role, String village, String by, boolean opens) {}

    AccountsPage refused(List<Option> choices, Form again) {
        return new AccountsPage(search, closedToo, office, lines, proposed, choices, again, earlier, later);
    }

    @Override
    public int status() {
        return form.status();
    }
}
