package org.huanjie.mobilisation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridKeeping;
import org.huanjie.mobilisation.household.HouseholdFile;
import org.huanjie.mobilisation.household.HouseholdKeeping;
import org.huanjie.polling.desk.GroupTurnouts;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 投票当天 — a volunteer reminds their own households, the team sees sums; of few voters, of anybody's hour and after the close nothing is told. */
@HuanjieIT
class DayIT {

    private static final int VOTERS = 70;

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    GroupTurnouts groups;

    @Autowired
    GridTurnouts turnouts;

    @Autowired
    NotYetCome notYet;

    @Autowired
    GridKeeping gridKeeping;

    @Autowired
    HouseholdKeeping homeKeeping;

    @Autowired
    HouseholdFile file;

    @Autowired
    Issuing issuing;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Village village;

    @Test
    void whoLivesInNoGridIsNotToldByWhatTheSumLeaves() {
        village = polls.prepared(VOTERS);
        mobilisation.households(village, voters(0, 66));
        mobilisation.grids(village, 18);
        polls.open(village);
        draw(68);
        var now = call(() -> turnouts.of(village.code())).orElseThrow();
        assertThat(now.grids())
                .allSatisfy(
                        grid -> assertThat(grid.turnout().registered()).isGreaterThanOrEqualTo(GroupTurnouts.LEAST));
        assertThat(now.grids().stream()
                        .mapToInt(grid -> grid.turnout().registered())
                        .sum())
                .as("four in no grid are within a group, and no rest")
                .isEqualTo(VOTERS);
        assertThat(now.grids().stream()
                        .mapToInt(grid -> grid.turnout().marked())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void theDayFromTheFirstBallotToTheClose() throws Exception {
        village = polls.prepared(VOTERS);
        mobilisation.households(
                village, village.voters().stream().map(VoterCard::id).toList());
        var volunteer = mobilisation.volunteer(village, "欧阳愿", Optional.empty());
        var account = village.as(Role.VOLUNTEER);
        linked(volunteer.uuid(), account);
        var all = mobilisation.grids(village, 18);
        mobilisation.assign(village, all.getFirst(), volunteer);
        polls.open(village);
        nobodyIsMovedWhileTheVillageVotes(all);
        draw(0);
        aVolunteerRemindsTheOwnHouseholds(account, all.getFirst());
        theTeamSeesSums();
        assertThat(call(() -> groups.of(village.election(), voters(0, GroupTurnouts.LEAST - 1))))
                .as("of few")
                .isEmpty();
        assertThat(call(() -> groups.hours(village.election(), voters(0, GroupTurnouts.LEAST - 1))))
                .isEmpty();
        assertThat(call(() -> groups.of(village.election(), voters(0, GroupTurnouts.LEAST)))
                        .orElseThrow()
                        .marked())
                .isEqualTo(1);
        polls.close(village);
        assertThat(call(() -> notYet.own(village.code(), account)))
                .as("after the close")
                .isEmpty();
        assertThat(call(() -> groups.undrawn(village.election(), voters(0, VOTERS))))
                .isEmpty();
        assertThat(call(() -> turnouts.of(village.code()))).isEmpty();
        assertThat(page("/volunteering/villages/" + village.code() + "/today", Role.VOLUNTEER))
                .contains("现在没有投票");
    }

    // two sums with one household between them would tell when its people drew
    private void nobodyIsMovedWhileTheVillageVotes(List<Grid> all) {
        var home = all.getFirst().households().getFirst();
        var office = village.as(Role.VILLAGE_TEAM);
        assertThat(keys(call(() -> gridKeeping.move(village.code(), all.get(1).id(), List.of(home), office))))
                .containsExactly("mobilisation.household.refused.poll-open");
        assertThat(keys(call(() -> homeKeeping.house(village.code(), home, voters(60, 61), office))))
                .containsExactly("mobilisation.household.refused.poll-open");
        assertThat(keys(call(() -> homeKeeping.drop(village.code(), home, office))))
                .containsExactly("mobilisation.household.refused.poll-open");
        assertThat(keys(village.call(() -> file.load(village.code(), new byte[0], List.of(), office))))
                .containsExactly("mobilisation.household.refused.poll-open");
        for (var table : List.of("dweller", "grid_household")) {
            assertThatThrownBy(
                            () -> call(() -> sql.sql("DELETE FROM mobilisation." + table + " WHERE household = :home")
                                    .param("home", home.uuid())
                                    .update()))
                    .hasStackTraceContaining("stay as they are until the poll closes");
        }
    }

    private void aVolunteerRemindsTheOwnHouseholds(SignedIn account, Grid grid) throws Exception {
        var calls = call(() -> notYet.own(village.code(), account));
        assertThat(calls.keySet()).extracting(Grid::id).containsExactly(grid.id());
        var asked = calls.values().iterator().next();
        assertThat(asked).hasSameSizeAs(grid.households());
        assertThat(asked.getFirst().voters()).containsExactly(village.voter(1));
        var page = page("/volunteering/villages/" + village.code() + "/today", Role.VOLUNTEER);
        assertThat(page)
                .contains(village.voters().get(1).name(), "还有 " + asked.size() + " 户")
                .doesNotContain("9:0", "09:0");
        browser.perform(get("/volunteering/villages/" + village.code() + "/today")
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isForbidden());
        assertThat(call(() -> notYet.own(village.code(), village.as(Role.VILLAGE_TEAM))))
                .isEmpty();
    }

    private void theTeamSeesSums() throws Exception {
        var now = call(() -> turnouts.of(village.code())).orElseThrow();
        assertThat(now.whole().marked()).isEqualTo(1);
        assertThat(now.grids()).extracting(grid -> grid.turnout().registered()).containsExactlyInAnyOrder(36, 34);
        assertThat(now.grids()).extracting(grid -> grid.turnout().marked()).containsExactlyInAnyOrder(1, 0);
        assertThat(page("/villages/" + village.code() + "/turnout", Role.VILLAGE_TEAM))
                .contains("1 / 70 人", "暂不推算");
    }

    private void draw(int voter) {
        var desk = polls.desks(village).getFirst();
        var issue = call(() -> issuing.issue(
                village.code(),
                village.election(),
                desk.id(),
                village.voter(voter),
                null,
                village.as(Role.BALLOT_ISSUER)));
        assertThat(issue).isInstanceOf(Issuing.Issue.Issued.class);
    }

    private void linked(java.util.UUID volunteer, SignedIn account) {
        call(() -> sql.sql("UPDATE mobilisation.volunteer SET account = :account WHERE id = :id")
                .param("account", account.account())
                .param("id", volunteer)
                .update());
    }

    private List<VoterId> voters(int from, int to) {
        return village.voters().subList(from, to).stream().map(VoterCard::id).toList();
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.of(), reasons -> reasons.stream().map(Reason::key).toList());
    }

    private String page(String path, Role role) throws Exception {
        return browser.perform(get(path).with(TestSignIn.as(role, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private <T> T call(java.util.function.Supplier<T> work) {
        return village.call(() -> transaction.execute(status -> work.get()));
    }
}
