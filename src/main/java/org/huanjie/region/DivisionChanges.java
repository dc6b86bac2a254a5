package org.huanjie.region;

import java.util.List;

/**
 * 区划变动 — what a list changes in the counties that are known already, seen before it is loaded.
 *
 * @param counties how many of each kind, county by county
 * @param listed each one, by town and code, where the list is that of one county; otherwise empty
 * @param kept villages that the list no longer has, and whose election is under way: such a list is refused
 */
public record DivisionChanges(List<OfCounty> counties, List<Change> listed, List<Division> kept) {

    /** 一县变动. */
    public record OfCounty(String code, String name, int added, int gone, int renamed) {}

    /** 一处变动 — the name is the new one, the former only of what is renamed. */
    public record Change(Kind kind, String code, String name, String former) {}

    /** 变动种类. */
    public enum Kind {
        ADDED,
        GONE,
        RENAMED
    }
}
