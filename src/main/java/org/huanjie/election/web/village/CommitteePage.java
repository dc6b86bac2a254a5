package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/** 选委会页 — who sits and who is in reserve, and the forms that choose, take off and elect the chair. */
public record CommitteePage(
        Head head,
        String action,
        List<Member> members,
        List<Reason.Said> advice,
        boolean mayWrite,
        boolean needsChair,
        List<Option> reasonsToLeave,
        List<Option> meetings,
        List<Row> rows,
        List<Reason.Said> faults)
        implements Page {

    /** 成员行. */
    public record Member(String id, String name, String office, boolean sits) {}

    /** 填写行 — a line of the form, as typed. */
    public record Row(int number, String name, List<Option> offices) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
