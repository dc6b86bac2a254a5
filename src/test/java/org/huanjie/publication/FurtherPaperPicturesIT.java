package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.committee.Tie;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 文书图（二） — 2-1 and 17, which the pilot has not, and what a village rules, drawn from villages of the tests; as PaperPicturesIT is. */
@HuanjieIT
@EnabledIfSystemProperty(named = "papers", matches = "write")
class FurtherPaperPicturesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Candidates candidates;

    @Autowired
    Choices choices;

    @Autowired
    Documents documents;

    @Autowired
    StageDoor door;

    @Test
    void aChangeOfTheElectionCommittee() throws Exception {
        var village = polls.listed(20, Map.of());
        var election = elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var member = village.voters().get(12);
        elections.sits(election, member.name(), 2);
        var committee = village.as(Role.ELECTION_COMMITTEE);
        assertThat(village.call(() -> candidates.enter(
                        election.id(), member.id(), Post.MEMBER, Channel.NOMINATED, "61", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        draw("committee-change", get("/villages/" + village.code() + "/committee-change.pdf").with(TestSignIn.as(committee)));
    }

    @Test
    void whatAVillageRules() throws Exception {
        var village = polls.listed(20, Map.of());
        for (var paper : List.of(ElectionPaper.RULES, ElectionPaper.PRELIMINARY, ElectionPaper.PRELIMINARY_RESULT)) {
            draw(
                    paper.slug(),
                    get("/villages/" + village.code() + "/papers/" + paper.slug() + ".pdf")
                            .with(TestSignIn.as(village.as(Role.ELECTION_COMMITTEE))));
        }
    }

    @Test
    void whoSupervises() throws Exception {
        var village = polls.listed(20, Map.of());
        var team = village.as(Role.VILLAGE_TEAM);
        var election = elections.at(village.code(), Body.SUPERVISORY_COMMITTEE, Stage.MEETING);
        polls.meet(election, 30, 26);
        var chosen = List.of(chosen("白甲子", Post.CHAIR, 25), chosen("黄乙丑", Post.MEMBER, 24), chosen("温丙寅", Post.MEMBER, 22));
        assertThat(village.call(() -> choices.record(election.id(), chosen, team))).isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> documents.record(
                        election.id(), DocumentKind.SUPERVISORS_NOTICE, "村监委名单公告", "", ElectionFixture.DAY, "", team)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> door.enter(election.id(), Stage.DECLARED, team))).isInstanceOf(Verdict.Done.class);
        draw("supervisors", get("/v/" + village.code() + "/supervisors.pdf"));
    }

    private static Proposed chosen(String name, Post post, int inFavour) {
        return new Proposed(new Choice(name, post, inFavour, post == Post.CHAIR), Optional.of(Tie.NONE), false);
    }

    private void draw(String name, MockHttpServletRequestBuilder request) throws Exception {
        PaperPicturesIT.draw(
                name,
                browser.perform(request)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }
}
