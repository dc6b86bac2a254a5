package org.huanjie.access.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.region.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 帮助 — everybody's own part first, and every role has one in both languages. */
@HuanjieIT
class HelpIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Test
    void whoIsSignedInReadsTheirOwnPartFirst() throws Exception {
        var village = places.newCounty(1, 1).village();
        for (var role : Role.values()) {
            var division = new DivisionCode(village).at(role.level()).digits();
            var page = shown("/help", "zh-CN", TestSignIn.as(role, division));
            assertThat(page.indexOf("id=\"own\"")).as(role.name()).isPositive();
            assertThat(page.substring(page.indexOf("id=\"own\""), page.indexOf("id=\"all\"")))
                    .as(role.name())
                    .contains("<li>")
                    .doesNotContain("打开自己村的页面");
            assertThat(page).contains("打开自己村的页面");
        }
    }

    @Test
    void aVillagerReadsTheirsWithoutSigningIn() throws Exception {
        var page = shown("/help", "zh-CN");
        assertThat(page.substring(page.indexOf("id=\"own\""), page.indexOf("id=\"all\""))).contains("打开自己村的页面");
        assertThat(page.split("<details", -1)).hasSize(Role.values().length + 1);
    }

    @Test
    void bothPagesSpeakEnglish() throws Exception {
        assertThat(shown("/help", "en")).contains("lang=\"en\"", "Villagers").doesNotContain("选票");
        assertThat(shown("/accessibility", "en")).contains("WCAG 2.2").doesNotContain("无障碍");
    }

    @Test
    void everyPageLeadsThere() throws Exception {
        assertThat(Stream.of("/public", "/help", "/kept"))
                .allSatisfy(path -> assertThat(shown(path, "zh-CN"))
                        .contains("href=\"/help\"", "href=\"/accessibility\"", "href=\"/kept\""));
    }

    private String shown(String path, String language, RequestPostProcessor... with) throws Exception {
        var request = get(path).cookie(new Cookie("language", language));
        for (var one : with) {
            request.with(one);
        }
        return browser.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
