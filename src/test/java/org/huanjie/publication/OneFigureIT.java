package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.CountFixture;
import org.huanjie.count.Counts;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 同一参选率 — fifteen of seventeen are 88.24 % wherever it is said: rounded up or down nowhere, with one decimal nowhere (R-WN-1). */
@HuanjieIT
class OneFigureIT {

    private static final Pattern SHARE = Pattern.compile("\\b88(?:\\.\\d+)?(?=\\s*(?:%|％|</|<small|<span))");

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    CountFixture counting;

    @Autowired
    Counts counts;

    @Test
    void turnoutIsOneFigureOnPagesPapersBoardAndWall() throws Exception {
        var village = counting.counting(17, 15);
        var sitting = counting.opened(village, 15);
        for (int after = 0; after < 15; after++) {
            assertThat(counting.read(village, sitting, after, "1 3 4 5").toString()).contains("Read");
        }
        done(village, counts -> counts.close(
                village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE)));
        done(village, counts -> counts.declare(
                village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER)));

        var here = "/villages/" + village.code();
        var county = new DivisionCode(village.code()).county().digits();
        var committee = village.as(Role.ELECTION_COMMITTEE);
        said(page("/v/" + village.code(), null));
        said(paper("/v/" + village.code() + "/results/villagers-committee/notice.pdf", null), false);
        said(paper(here + "/results/villagers-committee/report.pdf", committee), true);
        said(page(here + "/count/villagers-committee/board", committee));
        said(page("/counties/" + county + "/wall", TestSignIn.person(Role.COUNTY_OFFICE, county)));
    }

    private interface Act {
        Verdict<?> on(Counts counts);
    }

    private void done(Village village, Act act) {
        assertThat(village.call(() -> act.on(counts))).isInstanceOf(Verdict.Done.class);
    }

    private static void said(String text) {
        said(text, true);
    }

    private static void said(String text, boolean there) {
        Set<String> shares = new TreeSet<>();
        SHARE.matcher(text).results().forEach(match -> shares.add(match.group()));
        assertThat(shares).as(text).isSubsetOf("88.24");
        assertThat(!there || text.contains("88.24")).as(text).isTrue();
    }

    private String page(String path, SignedIn who) throws Exception {
        return new String(content(path, who), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String paper(String path, SignedIn who) throws Exception {
        try (var document = Loader.loadPDF(content(path, who))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] content(String path, SignedIn who) throws Exception {
        var asked = who == null ? get(path) : get(path).with(TestSignIn.as(who));
        return browser.perform(asked)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
