package org.huanjie.responsibility.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 乡镇三个一页 — the villages of a town with their three; those that lack one come first. */
public record TownOnesPage(
        String name,
        String townHref,
        int inTerm,
        int bound,
        int lacking,
        List<String> bonds,
        List<Row> rows,
        List<ThreeOnesPage.Clash> clashes,
        boolean mayBind)
        implements Page {

    /**
     * 一村
     *
     * @param state what it lacks, or that it has its three, or that it is not in term
     */
    public record Row(String name, String href, String state, String look, List<Cell> cells) {}

    /** 一格 — who holds one bond; the name is empty where nobody does. */
    public record Cell(String name, String unit, String note, String look) {}
}
