package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;

/** 镇准入评估页 — the town's villages by state, those that wait for someone first. */
public record TownReadinessPage(
        int status,
        String town,
        String name,
        int passed,
        int total,
        List<Group> groups,
        List<Reason.Said> refusals,
        List<SettingField> settings,
        boolean maySet,
        int members)
        implements Page {

    /** 一种状态 — with its villages and who has the word. */
    public record Group(String state, String look, String waitsFor, List<Row> rows) {}

    /** 一村. */
    public record Row(String code, String name, String href, String open, String since, String note) {}

    /** 一项设置 — with what holds now, and what this division has set itself. */
    public record SettingField(String name, String label, String hint, String holding, String own, Typing typing) {}
}
