package org.huanjie.wall.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 电视页 — the county on a screen in a meeting room, that pages by itself.
 *
 * @param seconds how long each part stands
 * @param again the page itself, from which it renews
 * @param read when it was read, by the clock of the house
 */
public record TvPage(
        String title,
        int seconds,
        String again,
        String follow,
        String version,
        String read,
        List<WallPage.Tile> tiles,
        List<WallPage.Line> days,
        List<TonightLine> tonight,
        List<String> columns,
        List<WallPage.TownLine> table,
        List<WallPage.Legend> legend,
        List<List<WallPage.Row>> pieces)
        implements Page {}
