package org.huanjie.access.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/** 账号列表页 — the accounts in scope, searched and paged. */
public record AccountsPage(
        String search, boolean closedToo, List<Line> lines, Optional<String> earlier, Optional<String> later)
        implements Page {

    /** 一个账号. */
    public record Line(
            String href,
            String personName,
            String signInName,
            String role,
            String division,
            String state,
            String look) {}
}
