package org.huanjie.access.web.me;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 本人页 — who one is here, where one is signed in, and the change of one's password. */
public record MePage(
        String personName,
        String signInName,
        String role,
        String division,
        Factor factor,
        List<Session> sessions,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /**
     * 第二因素 — what there is, whether a role that needs one has none, and what may be added.
     *
     * @param address whether the request came by the address that passkeys are bound to
     */
    public record Factor(String text, boolean missing, boolean list, boolean address, List<Passkey> passkeys) {}

    /** 本人的通行密钥. */
    public record Passkey(String key, String label, String facts) {}

    /** 本人的会话. */
    public record Session(String mark, String since, String seen, String address, String browser, boolean present) {}
}
