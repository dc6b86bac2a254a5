package org.huanjie.wall.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 挂图页.
 *
 * @param path where the page lives, without its query
 * @param again the same with it, from which a wall that hangs somewhere renews itself
 * @param follow where its version is asked
 * @param version of what it shows
 * @param state the state that alone is shown in full; empty for all
 */
public record WallPage(
        String title,
        String path,
        String again,
        String follow,
        String version,
        String query,
        String state,
        List<Tile> tiles,
        List<Legend> legend,
        List<Row> rows,
        Optional<String> found,
        Beside beside,
        List<String> columns,
        List<TownLine> table,
        List<TonightLine> tonight)
        implements Page {

    /** 要数格 — a key figure with its unit and a word about it. */
    public record Tile(String label, String value, String unit, String note) {}

    /** 图例 — a state, its mark, how many villages stand there, and the address that shows them alone. */
    public record Legend(String state, String css, String mark, String word, String count, String href, boolean on) {}

    /** 镇行. */
    public record Row(String town, String href, String ready, List<Cell> cells) {}

    /** 村格 — its title tells name and state in words. */
    public record Cell(String href, String css, String mark, String name, String title) {}

    /** 条目 — a line of a list beside the wall. */
    public record Line(String what, String value, String note) {}

    /** 旁列 — the lists beside the wall; {@code calls} how far calls and rides have come, nothing before any village has begun. */
    public record Beside(List<Line> blockers, List<Line> days, List<Line> calls) {}

    /** 镇数 — how many villages of a town stand where, in the order of the columns. */
    public record TownLine(String town, List<String> counts) {}
}
