package org.huanjie.discipline.duty.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 上岗设置页 — what a county asks before each kind of duty. */
public record DutySettingsPage(
        Head head,
        String action,
        boolean mine,
        List<Option> training,
        List<Option> pledges,
        List<Option> ways,
        int least,
        int most,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
