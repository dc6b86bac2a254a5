package org.huanjie.election.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 时间地点 — published once, corrected beside what stood before, read by everybody; in the program and in the database. */
@HuanjieIT
class ArrangementsIT {

    private static final LocalDate VOTE = ElectionFixture.DAY;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Arrangements arrangements;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    @Test
    void isPublishedConfirmedCorrectedAndPublic() throws Exception {
        var election = election();
        var committee = TestSignIn.as(Role.ELECTION_COMMITTEE, election.village());
        var path = "/villages/" + election.village() + "/election/villagers-committee/arrangements";
        var asked = browser.perform(post(path)
                        .with(committee)
                        .with(csrf())
                        .param("occasion", "VOTE")
                        .param("from", "8:00")
                        .param("until", "１５：３０")
                        .param("place", "村文化礼堂")
                        .param("stations", "东片小学\n西片老年协会")
                        .param("manner", "ASSEMBLY"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("公布投票的时间和地点？", "8:00", "村文化礼堂", "西片老年协会");
        assertThat(last(election)).isEmpty();
        publish(election, "村文化礼堂", "");
        publish(election, "村小学操场", "礼堂漏雨，正在修");
        assertThat(last(election)).get().satisfies(one -> {
            assertThat(one.number()).isEqualTo(2);
            assertThat(one.place()).isEqualTo("村小学操场");
        });
        assertThat(page(path, committee)).contains("村文化礼堂", "已更正", "更正理由：礼堂漏雨，正在修");
        assertThat(page("/v/" + election.village(), null))
                .contains("8:00 至 15:30，村小学操场", "已更正：礼堂漏雨，正在修")
                .doesNotContain("村文化礼堂");
    }

    @Test
    void theDatabaseRefusesWhatTheProgramDoesNotAsk() {
        var election = election();
        publish(election, "村文化礼堂", "");
        assertThatThrownBy(() -> insert(election, 3, VOTE, "改了")).hasMessageContaining("follow one another");
        assertThatThrownBy(() -> insert(election, 2, VOTE, "")).hasMessageContaining("arrangement_check");
        assertThatThrownBy(() -> insert(election, 2, VOTE.plusDays(1), "改了")).hasMessageContaining("on its own day");
        assertThatThrownBy(() -> run(election, "DELETE FROM election.arrangement")).rootCause().hasMessageContaining("denied");
    }

    private Election election() {
        clock.set(VOTE.minusDays(3));
        var county = places.newCounty(1, 1);
        fixture.open(county);
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
        assertThat(election.day()).isEqualTo(VOTE);
        return election;
    }

    private void publish(Election election, String place, String why) {
        var draft = new ArrangementDraft(
                Occasion.VOTE,
                Optional.empty(),
                LocalTime.of(8, 0),
                LocalTime.of(15, 30),
                place,
                List.of(),
                Optional.of(VotingManner.ASSEMBLY),
                why);
        var by = TestSignIn.person(Role.ELECTION_COMMITTEE, election.village());
        assertThat(Scope.of(election.village()).call(() -> arrangements.publish(election.id(), draft, by)))
                .isInstanceOf(Verdict.Done.class);
    }

    private Optional<Arrangement> last(Election election) {
        return Scope.of(election.village()).call(() -> arrangements.of(election.id(), Occasion.VOTE));
    }

    private String page(String path, org.springframework.test.web.servlet.request.RequestPostProcessor who)
            throws Exception {
        var request = who == null ? get(path) : get(path).with(who);
        return browser.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void insert(Election election, int number, LocalDate day, String why) {
        run(
                election,
                "INSERT INTO election.arrangement (election, village, occasion, number, day, from_hour, until_hour, place, manner, why, published_at, published_by) VALUES ('"
                        + election.id().uuid() + "', '" + election.village() + "', 'VOTE', " + number + ", '" + day
                        + "', '8:00', '9:00', '某处', 'ASSEMBLY', '" + why + "', now(), 'x')");
    }

    private void run(Election election, String statement) {
        Scope.of(election.village())
                .call(() -> transaction.execute(begun -> sql.sql(statement).update()));
    }
}
