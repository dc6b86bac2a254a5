package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 核对页 — all that the village states, on one page with the way back to each, before it applies.
 *
 * @param reasons what stands against applying
 */
public record CheckPage(
        int status, ReadinessHead head, List<Reason.Said> reasons, List<VillageReadinessPage.Line> lines) implements Page {}
