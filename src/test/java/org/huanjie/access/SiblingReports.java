package org.huanjie.access;

import java.util.Map;
import org.huanjie.access.who.Role;

/** 同类举报 — a report about the town of the village beside, written down by its office. */
final class SiblingReports {

    private SiblingReports() {}

    static void make(SiblingWorld.Made made) throws Exception {
        var town = made.village("B").substring(0, 9);
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                "/discipline/reports/" + town + "/new",
                Map.of("channel", "PHONE", "kind", "VILLAGE.TREATS", "words", "来电反映送礼", "office", "NONE"));
        made.find("report", "SELECT id FROM discipline.report WHERE division = ?", town);
    }
}
