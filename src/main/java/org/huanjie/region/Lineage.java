package org.huanjie.region;

import java.util.List;

/**
 * 村的沿革 — where a village came from and went, for its public page.
 *
 * @param names what it was called before, the latest first
 * @param former the villages that went into it
 * @param next the villages that it went into
 */
public record Lineage(List<FormerName> names, List<Division> former, List<Division> next) {

    static final Lineage NONE = new Lineage(List.of(), List.of(), List.of());
}
