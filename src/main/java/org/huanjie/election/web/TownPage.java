package org.huanjie.election.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 乡镇页 — the town's villages and where each of their elections stands.
 *
 * @param waiting those of which no election has started
 */
public record TownPage(Head head, List<String> bodies, List<Village> villages, List<Village> waiting) implements Page {

    /** 村行 — one village with a cell for each body. */
    public record Village(String name, String href, List<Cell> cells) {}

    /** 阶段格. {@code kind} is {@code done} at the last stage, {@code wait} on the way, empty before the start. */
    public record Cell(String word, String kind) {}
}
