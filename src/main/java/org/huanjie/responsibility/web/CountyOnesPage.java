package org.huanjie.responsibility.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 全县三个一页 — gaps first, then the linked leaders, what is found against people, and how much each answers for.
 *
 * @param path the page's own address
 * @param ask where the person is asked about relatives, if that stands against the link; else empty
 * @param mayLink whether the reader links leaders, and sees whom a conflict concerns
 */
public record CountyOnesPage(
        int status,
        String name,
        String path,
        Figures figures,
        List<Town> gaps,
        List<Reason.Said> refusals,
        String ask,
        List<Linked> links,
        LinkForm form,
        List<ThreeOnesPage.Clash> clashes,
        boolean mayLink,
        Loads loads)
        implements Page {

    /** 数字 */
    public record Figures(int inTerm, int bound, int lacking, int leaders, int clashes, int toAsk) {}

    /** 一镇的缺口 */
    public record Town(String name, String href, String count, List<Gap> gaps) {}

    /** 一村的缺口 — which of the three it lacks. */
    public record Gap(String name, String href, String lacks) {}

    /** 挂钩 */
    public record Linked(
            String id,
            String name,
            String office,
            String village,
            String href,
            String kind,
            String ground,
            String since) {}

    /** 挂钩的表单 */
    public record LinkForm(
            boolean open, PersonForm person, List<Group> villages, List<Option> kinds, List<Option> grounds) {}

    /** 一镇的村 — to choose from. */
    public record Group(String name, List<Option> villages) {}

    /** 责任量一页 */
    public record Loads(String typed, int found, List<Row> rows, List<Turn> pages) {}

    /** 一人的责任量 — a dash where there is none of a kind. */
    public record Row(
            String name,
            String office,
            String leader,
            String cadre,
            String officer,
            String standIn,
            String link,
            int villages) {}

    /** 翻页 */
    public record Turn(String word, String href, boolean here) {}
}
