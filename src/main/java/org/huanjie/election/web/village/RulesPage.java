package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 选举办法页 — posts, seats and settings while they are drafted; once passed, what they are, with their hash. */
public record RulesPage(
        Head head,
        String action,
        String edition,
        String seats,
        boolean mayWrite,
        boolean drafted,
        String hash,
        List<PostRow> posts,
        List<SettingRow> settings,
        List<Option> meetings,
        List<Reason.Said> open,
        Form form)
        implements Page {

    /** 职位行. */
    public record PostRow(String name, String word, String seats) {}

    /** 设定行 — with its values to choose from; none where the edition says it. */
    public record SettingRow(String name, String word, String value, List<Option> values) {}

    public boolean passed() {
        return !hash.isEmpty();
    }

    @Override
    public int status() {
        return form.status();
    }
}
