package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.junit.jupiter.api.Test;

/** 本人页的内容 — what the person reads there, in both languages and on paper, for as long as the page is open. */
@HuanjieIT
class MinePageIT extends MineCase {

    private static final Path GOLDEN = Path.of("src/test/resources/cases/own");

    @Test
    void thePageSaysEverythingInBothLanguages() throws Exception {
        found(0, List.of(SENTENCE, AWAY));
        everythingElse();
        var cookie = door.open(review, town);
        golden("zh", text(mine(cookie)));
        golden(
                "en",
                text(browser.perform(get("/mine").cookie(cookie, new Cookie("language", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()));
    }

    @Test
    void allOfItIsTakenAwayOnPaper() throws Exception {
        found(0, List.of(SENTENCE, AWAY));
        everythingElse();
        var pdf = browser.perform(get("/mine/review.pdf").cookie(door.open(review, town)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("(2016)平刑初1号", "想把机会让给年轻人", "出示了告知书", "核对选民登记");
        }
        browser.perform(get("/mine/review.pdf")).andExpect(redirectedUrl("/mine"));
    }

    @Test
    void nothingIsReadBeforeTheReviewHasEnded() throws Exception {
        fixture.say(review, town, List.of(AWAY), JUDGMENT);
        fixture.submit(review, town);
        assertThat(text(mine(door.open(review, town))))
                .contains("乡镇 已提交", "县 未提交", "审结以前内容谁也看不到")
                .doesNotContain("平刑初");
    }

    @Test
    void afterItsTimeOrLeavingThePageIsClosed() throws Exception {
        var late = door.open(review, town);
        clock.set(LocalDateTime.of(2017, 2, 17, 9, 0));
        var cookie = door.open(review, town);
        assertThat(mine(late))
                .contains("一次性代码")
                .doesNotContain(voters.getFirst().name());
        clock.set(LocalDateTime.of(2017, 2, 17, 9, 31));
        assertThat(mine(cookie)).doesNotContain(voters.getFirst().name());
        browser.perform(own("/mine/pledge/take-back", cookie)).andExpect(status().isForbidden());
        var left = door.open(review, town);
        browser.perform(own("/mine/leave", left)).andExpect(redirectedUrl("/mine"));
        assertThat(mine(left)).doesNotContain(voters.getFirst().name());
    }

    private static void golden(String language, String text) throws IOException {
        var file = GOLDEN.resolve("mine-" + language + ".txt");
        if ("write".equals(System.getProperty("house.mine"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
