package org.huanjie.access;

import java.util.Map;
import org.huanjie.access.who.Role;

/** 同类名册 — a representative and a Party member on the lists of village B. */
final class SiblingMembers {

    private SiblingMembers() {}

    static void make(SiblingWorld.Made made) throws Exception {
        var b = made.village("B");
        made.post(
                Role.VILLAGE_TEAM,
                "B",
                "/villages/" + b + "/members",
                Map.of("list", "representative", "lines", "甲子某，1，13000000001"));
        made.post(Role.VILLAGE_TEAM, "B", "/villages/" + b + "/branch", Map.of("lines", "甲子某 男 1960 正式党员"));
        made.find("branch-member", "SELECT id FROM roll.branch_member WHERE village = ?", b);
        made.find("listed", "SELECT id FROM roll.membership WHERE village = ?", b);
    }
}
