package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;

/** 本人页 — a code opens one person's page, once and for a while; nothing else opens it, and it shows nobody else. */
@HuanjieIT
class OwnPageIT extends MineCase {

    @Test
    void aCodeIsHandedOverAgainstTheCardAloneAndShownOnce() throws Exception {
        var at = "/villages/" + village + "/reviews/" + review.id() + "/own-code";
        browser.perform(post(at).param("reason", "FIRST").with(csrf()).with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有核对身份证")));
        var made = browser.perform(post(at).param("reason", "FIRST")
                        .param("card", "yes")
                        .with(csrf())
                        .with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var code = Pattern.compile("<code[^>]*>([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})</code>")
                .matcher(made);
        assertThat(code.find()).isTrue();
        browser.perform(get(at).with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(content().string(allOf(containsString("未使用"), not(containsString(code.group(1))))));
        browser.perform(get(at).with(TestSignIn.as(Role.VILLAGE_TEAM, village))).andExpect(status().isForbidden());
        var other = places.newCounty(1, 1);
        browser.perform(get("/villages/" + other.village() + "/reviews/" + review.id() + "/own-code")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, other.village())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCodeIsPrintedForThePersonWhileItOpens() throws Exception {
        var code = code();
        var at = "/villages/" + village + "/reviews/" + review.id() + "/own-code/sheet";
        var sheet = post(at).param("code", code).with(csrf()).with(TestSignIn.as(Role.TOWN_REVIEW, county.town()));
        var pdf = browser.perform(sheet)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(code, "http://localhost/mine", "只能用一次");
        }
        browser.perform(post(at).param("code", "AAAA-BBBB-CCCC").with(csrf()).with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().isNotFound());
        opened(code);
        browser.perform(sheet).andExpect(status().isNotFound());
    }

    @Test
    void aCodeOpensOnce() throws Exception {
        var code = code();
        var cookie = opened(code);
        assertThat(cookie).isPresent();
        assertThat(opened(code)).isEmpty();
    }

    @Test
    void aNewCodeEndsThoseBeforeIt() throws Exception {
        var lost = code();
        var next = code();
        assertThat(opened(lost)).isEmpty();
        assertThat(opened(next.toLowerCase(Locale.ROOT).replace("-", " "))).isPresent();
    }

    @Test
    void aCodeIsOverAfterItsHours() throws Exception {
        var code = code();
        clock.set(LocalDateTime.of(2017, 2, 21, 0, 1));
        assertThat(opened(code)).isEmpty();
    }

    @Test
    void guessingSlowsDownAndIsOnRecord() throws Exception {
        var code = code();
        for (int n = 0; n < 6; n++) {
            assertThat(opened("AAAA-BBBB-CCC" + (n + 2))).isEmpty();
        }
        var answer = door.enter(code);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("试得太多");
        assertThat(attempts()).isGreaterThan(5);
        door = new OwnDoor(browser, codes, "elsewhere-" + county.code());
        assertThat(opened(code)).as("from a place of their own").isPresent();
    }

    @Test
    void nameAndNumberOpenNothing() throws Exception {
        assertThat(opened(voters.getFirst().name())).isEmpty();
        browser.perform(get("/mine").param("name", voters.getFirst().name()))
                .andExpect(content().string(not(containsString(voters.getFirst().name()))));
        browser.perform(get("/mine")
                        .cookie(new Cookie("huanjie-own", "guessed"), new Cookie("__Host-huanjie-own", "guessed")))
                .andExpect(content().string(containsString("一次性代码")));
    }

    private String code() {
        return door.code(review, town);
    }

    private Optional<Cookie> opened(String code) throws Exception {
        var answer = door.enter(code);
        var cookie = OwnDoor.cookie(answer);
        assertThat(answer.getStatus()).isEqualTo(cookie.isPresent() ? 303 : 422);
        OwnDoor.line(answer).ifPresent(line -> assertThat(line).contains("HttpOnly", "SameSite=Strict"));
        return cookie;
    }

    // what was tried of nobody's account is in no office's scope
    private int attempts() throws SQLException {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var connection = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var statement = connection.prepareStatement("SELECT count(*) FROM access.attempt WHERE address = ?")) {
            statement.setString(1, door.address());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
