package org.huanjie.election.web.amendment;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 改正页 — one record with its fields as they stand, the reason that is asked, and the buttons that put it right or withdraw it.
 *
 * @param record what record it is, in a line
 * @param kinds the kinds of meeting it may have been; empty for a document
 * @param groups whether it may have been a meeting of a group
 */
public record AmendmentPage(
        Head head, String action, String back, String record, List<Option> kinds, boolean groups, Form form)
        implements Page {

    public boolean ofMeeting() {
        return !kinds.isEmpty();
    }

    @Override
    public int status() {
        return form.status();
    }
}
