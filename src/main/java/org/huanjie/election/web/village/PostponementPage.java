package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 改期页 — the day of the vote, how often it was put off and why, and the form by which the town puts it off.
 *
 * @param stands the day as it is fixed now
 * @param mayWrite whether this reader can put it off now
 */
public record PostponementPage(
        Head head,
        String action,
        String stands,
        List<String> lines,
        boolean mayWrite,
        List<Option> grounds,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
