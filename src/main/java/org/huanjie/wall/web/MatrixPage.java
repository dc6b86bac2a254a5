package org.huanjie.wall.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 作战图页 — villages by steps.
 *
 * @param path where the page lives, without its query
 * @param follow where its version is asked
 * @param version of what it shows
 * @param shown how many villages are shown of how many, in words
 */
public record MatrixPage(
        String title,
        String county,
        String path,
        String follow,
        String version,
        Filter filter,
        String shown,
        List<Head> heads,
        List<Legend> legend,
        List<Town> towns,
        List<TonightLine> tonight,
        Optional<Leaf> leaf)
        implements Page {

    /** 县区分页 — which county of how many this is, and the ways to the others; empty where it is the first or the last. */
    public record Leaf(String county, String counted, String before, String after, List<Choice> counties) {}

    /** 筛选 — what was asked for, and what can be. */
    public record Filter(
            String query,
            List<Choice> states,
            List<Choice> towns,
            List<Choice> risks,
            boolean late,
            boolean missed,
            boolean lacking) {}

    /** 选项. */
    public record Choice(String value, String word, boolean on) {}

    /** 步骤列 — its code and its word. */
    public record Head(String code, String word) {}

    /** 图例. */
    public record Legend(String css, String mark, String word) {}

    /** 镇. */
    public record Town(String name, String href, String count, List<Row> rows) {}

    /** 村行 — {@code unplanned} where the village has no day yet, and so no steps. */
    public record Row(
            String name,
            String href,
            String state,
            List<Cell> cells,
            boolean unplanned,
            String riskCss,
            String risk,
            String problems,
            String missing,
            String visitCss,
            String visit) {}

    /** 步骤格. */
    public record Cell(String css, String mark, String title) {}
}
