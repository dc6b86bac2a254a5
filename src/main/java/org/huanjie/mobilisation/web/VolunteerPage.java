package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 志愿者本人的页面 — one volunteer: what stands in the way, who it is, which account is theirs, near to whom of those who stand.
 *
 * @param bearers who on the roll is called the same
 */
public record VolunteerPage(
        Head head,
        String path,
        VolunteersPage.Line line,
        List<Reason.Said> against,
        boolean waits,
        List<String> grids,
        List<Option> bearers,
        List<Option> accounts,
        boolean namesake,
        List<Option> candidates,
        List<Option> kinships,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
