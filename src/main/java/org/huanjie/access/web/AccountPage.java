package org.huanjie.access.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Page;

/** 账号页 — one account: through whose hands it went, what its office may do with it, and the last attempts to sign in with it. */
public record AccountPage(
        int status,
        String id,
        String personName,
        String signInName,
        String role,
        String division,
        String state,
        boolean mine,
        boolean secretDue,
        Optional<ConfirmPage.Second> second,
        List<String> handlings,
        List<Attempt> attempts,
        String successor,
        List<String> faults)
        implements Page {

    /** 一次尝试. */
    public record Attempt(String at, String address, String outcome) {}
}
