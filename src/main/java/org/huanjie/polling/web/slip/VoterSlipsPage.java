package org.huanjie.polling.web.slip;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 参选证页 — how many slips there are, were handed out and lost; who holds which, and the forms. */
public record VoterSlipsPage(
        String village,
        String villageName,
        String action,
        boolean open,
        String counts,
        boolean numbered,
        List<String> missing,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
