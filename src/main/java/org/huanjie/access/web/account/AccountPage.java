package org.huanjie.access.web.account;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 账号页 — one account: through whose hands it went, what its office may do with it, and the last attempts to sign in with it. */
public record AccountPage(
        String id,
        String personName,
        String signInName,
        String role,
        String division,
        String state,
        Factor factor,
        boolean mine,
        boolean secretDue,
        Optional<ConfirmPage.Second> second,
        List<String> handlings,
        List<Attempt> attempts,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /**
     * 第二因素 — what stands there of it.
     *
     * @param missing whether a role that needs one has none
     * @param list whether the office may print a list for it
     */
    public record Factor(String text, boolean missing, boolean list) {}

    /** 一次尝试. */
    public record Attempt(String at, String address, String outcome) {}
}
