package org.huanjie.access;

import java.util.Map;
import org.huanjie.access.who.Role;

/** 同类志愿者 — a volunteer, a household and a grid of a village of the other town, whose result is not declared. */
final class SiblingVolunteers {

    private SiblingVolunteers() {}

    static void make(SiblingWorld.Made made) throws Exception {
        var c = made.village("C");
        var at = "/villages/" + c;
        made.post(
                Role.VILLAGE_TEAM,
                "C",
                at + "/volunteers",
                Map.of("name", "某志愿者", "phone", "13000000000", "kinds", "VOLUNTEER"));
        made.find("volunteer", "SELECT id FROM mobilisation.volunteer WHERE village = ?", c);
        made.post(Role.VILLAGE_TEAM, "C", at + "/households", Map.of("group", "1", "number", "1", "order", "1"));
        made.find("household", "SELECT id FROM mobilisation.household WHERE village = ?", c);
        made.post(Role.VILLAGE_TEAM, "C", at + "/grids", Map.of("most", "10"));
        made.find("grid", "SELECT id FROM mobilisation.grid WHERE village = ?", c);
    }
}
