package org.huanjie.messaging.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 本人联系方式页 — one's own telephone and mailbox, whether they are proved, and what one will not have. */
public record MyContactsPage(List<Way> ways, List<Refusable> refusables, Form form) implements Page {

    /**
     * 一种联系方式.
     *
     * @param kind the end of its addresses
     * @param mask empty where none was entered
     * @param asked whether a code is waited for
     */
    public record Way(
            String kind, String word, String hint, String mask, String state, String look, boolean asked, Form form) {}

    /** 可拒绝的消息 — whether it is refused now. */
    public record Refusable(String purpose, String word, boolean refused) {}

    @Override
    public int status() {
        return form.status();
    }
}
