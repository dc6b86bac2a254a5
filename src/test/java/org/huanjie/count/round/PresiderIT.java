package org.huanjie.count.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.result.Presiding;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 主持人 — where the election leaves no chair, it is on record and on every page who presides (R-WN-10). */
@HuanjieIT
class PresiderIT {

    @Autowired
    RoundsFixture fixture;

    @Autowired
    Rounds rounds;

    @Autowired
    FollowUps followUps;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate within;

    @Test
    void theRepresentativesChooseAMemberAndItIsSaidEverywhere() throws Exception {
        var done = withoutChair();
        assertThat(presiding(done)).isInstanceOfSatisfying(Presiding.Open.class, open -> {
            assertThat(open.post()).isEqualTo(Post.MEMBER);
            assertThat(open.among()).hasSize(3);
        });
        page(done, "/villages/" + done.code() + "/rounds/villagers-committee", "尚待推选");
        browser.perform(naming(done, done.voter(3).toString(), "2017-03-05")).andExpect(status().is(422));
        browser.perform(naming(done, done.voter(0).toString(), ElectionFixture.DAY.toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("不在可以主持的当选人中")));
        browser.perform(naming(done, done.voter(3).toString(), ElectionFixture.DAY.toString()))
                .andExpect(status().is3xxRedirection());
        var name = ((Presiding.Named) presiding(done)).person().name();
        var said = "村民代表会议推选委员" + name + "主持";
        page(done, "/villages/" + done.code() + "/rounds/villagers-committee", said);
        page(done, "/villages/" + done.code() + "/results", said);
        page(done, "/v/" + done.code(), said);
        assertThat(paper("/v/" + done.code() + "/results/villagers-committee/notice.pdf", done))
                .contains(said);
        assertThat(paper("/villages/" + done.code() + "/results/villagers-committee/report.pdf", done))
                .contains(said);
        assertThat(ledger(done)).hasSize(1);
        // the record is corrected by another entry
        browser.perform(naming(done, done.voter(2).toString(), ElectionFixture.DAY.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(((Presiding.Named) presiding(done)).person().person()).isEqualTo(done.voter(2));
        assertThat(ledger(done)).hasSize(2);
    }

    @Test
    void nobodyIsNamedBesideAChairByAnyRoute() {
        var done = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        assertThat(presiding(done)).isInstanceOf(Presiding.NotAsked.class);
        assertThatThrownBy(() -> done.call(() -> within.execute(begun -> sql.sql("""
                        INSERT INTO count.presider (election, village, person, decided_on, document, recorded_by)
                        VALUES (:election, :village, :person, current_date, '文件', 'x')""")
                        .param("election", done.election().uuid())
                        .param("village", done.code())
                        .param("person", done.voter(2).uuid())
                        .update())))
                .rootCause()
                .hasMessageContaining("nobody to be named");
    }

    /** The chair is missing after the vote for it too, and the seat stays vacant. */
    private Village withoutChair() {
        var rerun = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 6, 1, 6), Map.of(2, 10, 3, 9, 4, 8)));
        assertThat(rerun.call(() ->
                        followUps.setDay(rerun.election(), ElectionFixture.DAY, rerun.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        var done = fixture.vote(rerun, 12, Votes.of(Map.of(0, 3, 1, 3), Map.of()));
        assertThat(done.call(() -> rounds.leaveVacant(done.election(), done.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Rounds.Deciding.Vacant.class);
        return done;
    }

    private Presiding presiding(Village village) {
        return village.call(() -> rounds.presiding(fixture.election(village)));
    }

    private void page(Village village, String path, String text) throws Exception {
        browser.perform(get(path).with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(text)));
    }

    private String paper(String path, Village village) throws Exception {
        var pdf = browser.perform(get(path).with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static MockHttpServletRequestBuilder naming(Village village, String person, String day) {
        return post("/villages/" + village.code() + "/rounds/villagers-committee/presider")
                .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code()))
                .with(csrf())
                .param("presider", person)
                .param("decided", day)
                .param("document", "村民代表会议记录第3号");
    }

    private List<String> ledger(Village village) {
        return village.call(() -> within.execute(begun -> sql.sql(
                        "SELECT kind FROM ledger.entry WHERE kind = 'count.presider-named' AND village = :village")
                .param("village", village.code())
                .query(String.class)
                .list()));
    }
}
