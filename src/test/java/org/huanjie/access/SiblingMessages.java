package org.huanjie.access;

import java.util.Map;
import org.huanjie.access.who.Role;

/** 同类消息 — a template of another county, and a message that waits in another town. */
final class SiblingMessages {

    private SiblingMessages() {}

    static void make(SiblingWorld.Made made) throws Exception {
        var text = Map.of("name", "提醒", "purpose", "DUTY", "chinese", "请按时到岗。", "english", "Please be there in time.");
        made.post(Role.COUNTY_OFFICE, "D", "/messages/templates", text);
        made.find("template", "SELECT id FROM messaging.template WHERE county = ?", made.village("D").substring(0, 6));
        made.post(Role.COUNTY_OFFICE, "B", "/messages/templates", text);
        var b = made.village("B");
        made.find("own-template", "SELECT id FROM messaging.template WHERE county = ?", b.substring(0, 6));
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                "/messages",
                Map.of(
                        "template", made.ids().get("own-template").toString(),
                        "division", b,
                        "classes", "role.VILLAGE_TEAM",
                        "matter", "到岗",
                        "turn", "FIRST"));
        made.find("mailing", "SELECT id FROM messaging.mailing WHERE division = ?", b);
        made.find("message", "SELECT id FROM messaging.message WHERE division = ? LIMIT 1", b);
    }
}
