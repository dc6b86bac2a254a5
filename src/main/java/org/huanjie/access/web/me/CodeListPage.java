package org.huanjie.access.web.me;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 口令单页 — the list as it is printed, shown once, and the field for its first code, which takes it up.
 *
 * @param codes none where the first code was wrong: they are not shown again
 * @param action where the first code is sent, and above it where another list is made
 */
public record CodeListPage(
        int status,
        String personName,
        String signInName,
        String made,
        List<String> codes,
        String action,
        Optional<String> fault)
        implements Page {}
