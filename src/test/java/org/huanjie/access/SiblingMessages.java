package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.huanjie.access.who.Role;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** 同类消息 — a template of another county, and a message that waits in another town. */
final class SiblingMessages {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    private SiblingMessages() {}

    static void make(SiblingWorld.Made made) throws Exception {
        var text = Map.of("name", "提醒", "purpose", "DUTY", "chinese", "请按时到岗。", "english", "Please be there in time.");
        made.post(Role.COUNTY_OFFICE, "D", "/messages/templates", text);
        made.find(
                "template",
                "SELECT id FROM messaging.template WHERE county = ?",
                made.village("D").substring(0, 6));
        made.post(Role.COUNTY_OFFICE, "B", "/messages/templates", text);
        var c = made.village("C");
        made.find("own-template", "SELECT id FROM messaging.template WHERE county = ?", c.substring(0, 6));
        var form = new HashMap<>(Map.of(
                "template", made.ids().get("own-template").toString(),
                "division", c,
                "classes", "role.VILLAGE_TEAM",
                "matter", "到岗",
                "turn", "FIRST"));
        form.put("shown", shown(made, form));
        made.post(Role.TOWN_COMMITTEE, "C", "/messages", form);
        made.find("mailing", "SELECT id FROM messaging.mailing WHERE division = ?", c);
        made.find("message", "SELECT id FROM messaging.message WHERE division = ? LIMIT 1", c);
    }

    /** The mark of the page that asks before anything is sent. */
    private static String shown(SiblingWorld.Made made, Map<String, String> form) throws Exception {
        var request = MockMvcRequestBuilders.post("/messages")
                .with(csrf())
                .with(TestSignIn.as(made.person(Role.TOWN_COMMITTEE, "C")));
        form.forEach(request::param);
        var page = made.browser().perform(request).andReturn().getResponse().getContentAsString();
        var found = SHOWN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
