package org.huanjie.election.web.village;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 选委会页 — who sits and who is in reserve, and the forms that choose, take off and elect the chair. */
public record CommitteePage(
        Head head,
        String action,
        List<Member> members,
        List<String> departed,
        String notice,
        List<Reason.Said> advice,
        boolean mayWrite,
        boolean needsChair,
        List<Option> reasonsToLeave,
        List<Option> meetings,
        List<Row> rows,
        Form form)
        implements Page {

    /** 成员行. */
    public record Member(String id, String name, String office, boolean sits) {}

    /** 填写行 — a line of the form; its fields are {@code name-1}, {@code office-1}. */
    public record Row(int number, List<Option> offices) {}

    /** All of them, to choose from. */
    public List<Option> named() {
        return options(members.stream());
    }

    /** Those who sit, to choose from. */
    public List<Option> sitting() {
        return options(members.stream().filter(Member::sits));
    }

    private static List<Option> options(Stream<Member> members) {
        return members.map(member -> new Option(member.id(), member.name(), false))
                .toList();
    }

    @Override
    public int status() {
        return form.status();
    }
}
