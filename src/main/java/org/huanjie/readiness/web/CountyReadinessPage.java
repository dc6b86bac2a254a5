package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/** 县准入评估页 — how many passed, by town, by condition, what blocks most, what lies before the county, and every village. */
public record CountyReadinessPage(
        int status,
        String county,
        String name,
        int passed,
        int total,
        String blocksMost,
        String termEnd,
        List<String> forecast,
        List<Figure> states,
        List<Town> towns,
        List<Condition> conditions,
        List<Brought> brought,
        List<Option> townChoices,
        List<Option> stateChoices,
        List<TownReadinessPage.Row> villages,
        int found,
        List<PageLink> pages,
        List<Reason.Said> refusals,
        List<TownReadinessPage.SettingField> settings,
        boolean maySet)
        implements Page {

    /** 一个数字. */
    public record Figure(String word, String look, int count) {}

    /** 一镇. */
    public record Town(
            String code, String name, int passed, int total, int waiting, int rectifying, int refused, int before) {}

    /** 一项条件. */
    public record Condition(String name, int met, int notMet, int claimed, int open, boolean blocksMost) {}

    /** 待县办理. */
    public record Brought(String name, String href, String why, String state) {}

    /** 一页. */
    public record PageLink(String word, String href, boolean here) {}
}
