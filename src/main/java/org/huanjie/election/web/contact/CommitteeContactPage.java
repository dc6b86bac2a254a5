package org.huanjie.election.web.contact;

import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 选委会联系方式页 — what the public page says of how to reach the committee, and the form that says it.
 *
 * @param open whether this reader may say it now
 */
public record CommitteeContactPage(Head head, String action, String committee, String shown, boolean open, Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
