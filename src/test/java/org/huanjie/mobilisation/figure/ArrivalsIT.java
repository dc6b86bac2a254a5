package org.huanjie.mobilisation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.contact.ContactId;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactReport;
import org.huanjie.mobilisation.contact.ContactWay;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.RideAsked;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.RideThrough;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.polling.desk.GroupSums;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 到场汇总 — a poll from calls and rides to its close: what they came to at the desks, in sums of 30 and more, made once; and the county's figures. */
@HuanjieIT
class ArrivalsIT {

    /** Two to a household. */
    private static final int VOTERS = 80;

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    Grids grids;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    RideRequests rides;

    @Autowired
    Proxies proxies;

    @Autowired
    Issuing issuing;

    @Autowired
    Arrivals arrivals;

    @Autowired
    GroupSums sums;

    @Autowired
    CountyCalls calls;

    @Autowired
    Elections elections;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    private Village village;

    /**
     * @param brought how many households a car brings somebody of
     * @param wanted how many tell a volunteer that they want a proxy
     * @param told of which ways a sum is kept
     */
    @ParameterizedTest
    @CsvSource({"16, 15, RIDE PROXY_WANTED EVERY", "14, 15, PROXY_WANTED EVERY", "27, 14, EVERY"})
    void ofFewVotersNothingIsSummedUpNorWhereFewAreLeftOver(int brought, int wanted, String told) throws Exception {
        var homes = prepared();
        wantProxies(homes, wanted);
        comeByRide(brought);
        polls.open(village);
        draw(0, null);
        polls.close(village);
        assertThat(call(() -> arrivals.of(village.election())))
                .extracting(arrival -> arrival.way().name())
                .containsExactly(told.split(" "));
    }

    @Test
    void whatCallsAndRidesCameToIsToldInHouseholdsOnceThePollIsClosed() throws Exception {
        var homes = prepared();
        wantProxies(homes, 16);
        comeByRide(15);
        delegate(9, 8);
        polls.open(village);
        draw(0, null);
        draw(8, null);
        draw(9, 8);
        draw(70, null);
        assertThat(call(() -> sums.of(village.election(), List.of(voters()))))
                .as("while the poll is open")
                .isEmpty();
        polls.close(village);
        var kept = call(() -> arrivals.of(village.election()));
        assertThat(kept)
                .containsExactly(
                        new Arrival(ArrivalWay.RIDE, new GroupSums.Sum(15, 30, 2, 1, 1)),
                        new Arrival(ArrivalWay.PROXY_WANTED, new GroupSums.Sum(16, 32, 2, 1, 1)),
                        new Arrival(ArrivalWay.EVERY, new GroupSums.Sum(40, 80, 3, 1, 1)));
        assertThat(page("zh-CN")).contains("接送过的 15 户，2 户有人领票", "全村 40 户，3 户有人领票，其中 1 户由受托人代领 1 张");
        assertThat(page("en")).contains("Of 15 households that a car brought somebody of, somebody drew in 2");
        comeByRide(16, 17);
        assertThat(call(() -> arrivals.of(village.election())))
                .as("one household more would tell of that one")
                .isEqualTo(kept);
    }

    @Test
    void theDatabaseKeepsNoSumOfFewAndNoneBesideTheClose() {
        var homes = prepared();
        assertThat(homes).hasSize(VOTERS / 2);
        var insert =
                "INSERT INTO mobilisation.arrival (election, way, village, households, voters, drew, by_proxy, proxies) VALUES ('"
                        + village.election() + "', 'RIDE', '" + village.code() + "', 10, %d, 3, 1, 1)";
        assertThatThrownBy(() -> call(() -> sql.sql(insert.formatted(30)).update()))
                .hasStackTraceContaining("summed up as the poll closes");
        polls.open(village);
        polls.close(village);
        assertThatThrownBy(() -> call(() -> sql.sql(insert.formatted(29)).update()))
                .hasStackTraceContaining("arrival_voters_check");
        for (var change : List.of("UPDATE mobilisation.arrival SET drew = 0", "DELETE FROM mobilisation.arrival")) {
            assertThatThrownBy(() -> call(() -> sql.sql(change).update())).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aCountySeesItsCallsAndRidesInOneStatementAndItsWallShowsThem() throws Exception {
        var homes = prepared();
        wantProxies(homes, 3);
        var all = call(() -> grids.of(village.code()));
        assertThat(all).as("divided already").hasSize(4);
        comeByRide(2);
        call(() -> rides.ask(village.election(), village.voter(40), asked(), RideThrough.PHONE, true, office()));
        var county = village.code().substring(0, 6);
        var votes = call(() -> elections.within(county, Body.VILLAGERS_COMMITTEE));
        assertThat(call(() -> calls.of(county, votes))).isEqualTo(new CallFigures(40, 3, 3, 30, 3, 2));
        var wall = browser.perform(get("/counties/" + county + "/wall")
                        .with(TestSignIn.as(Role.COUNTY_OFFICE, county))
                        .cookie(new Cookie("language", "zh-CN")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(wall).contains("联系到的户", "30 户没有志愿者", "接送（已安排 / 申请）", "2 / 3");
        assertThat(browser.perform(get("/counties/" + county + "/wall")
                                .with(TestSignIn.as(Role.COUNTY_OFFICE, county))
                                .cookie(new Cookie("language", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Households reached", "30 without a volunteer", "Rides (with a car / asked)");
        var gone = all.getFirst().volunteers().getFirst();
        MobilisationFixture.asOwner("SET session_replication_role = replica;"
                + " UPDATE mobilisation.volunteer SET left_at = now(), left_by = 'test' WHERE id = '" + gone + "'");
        assertThat(call(() -> calls.of(county, votes)).alone())
                .as("nobody answers for those of one who left")
                .isEqualTo(40);
    }

    // households of two, in grids of ten with a volunteer for the first
    private List<HouseholdId> prepared() {
        village = polls.prepared(VOTERS);
        var homes = mobilisation.households(village, voters());
        var volunteer = mobilisation.volunteer(village, "欧阳愿", Optional.empty());
        var first = mobilisation.grids(village, 10).getFirst();
        mobilisation.assign(village, first, volunteer);
        return homes;
    }

    private void wantProxies(List<HouseholdId> homes, int many) {
        var all = call(() -> grids.of(village.code()));
        var one = all.getFirst().volunteers().getFirst();
        all.stream()
                .filter(Grid::empty)
                .limit(Math.max(0, (many - 1) / 10))
                .forEach(grid -> mobilisation.assign(village, grid, one));
        var reports = IntStream.range(0, many)
                .mapToObj(n -> new ContactReport(
                        new ContactId(UUID.randomUUID()),
                        homes.get(n),
                        ContactWay.DOORSTEP,
                        true,
                        false,
                        true,
                        OffsetDateTime.now(clock),
                        Map.of(village.voter(2 * n), Set.of(ContactNeed.AWAY, ContactNeed.PROXY))))
                .toList();
        done(call(() -> contacts.fromPaper(village.code(), Optional.of(one), reports, office())));
    }

    // of each of the first households the first
    private void comeByRide(int households) {
        comeByRide(0, households);
    }

    private void comeByRide(int from, int until) {
        for (int n = from; n < until; n++) {
            var voter = village.voter(2 * n);
            done(call(() -> rides.ask(village.election(), voter, asked(), RideThrough.PHONE, true, office())));
        }
        var riders = IntStream.range(from, until)
                .mapToObj(n -> "'" + village.voter(2 * n) + "'")
                .collect(Collectors.joining(", "));
        MobilisationFixture.asOwner(
                "UPDATE mobilisation.ride SET fetched_at = now(), brought_at = now() WHERE election = '"
                        + village.election() + "' AND voter IN (" + riders + ")");
    }

    private static RideAsked asked() {
        return new RideAsked(
                new Party(1, false), new Spot(900, 0), 0, 0, LocalTime.of(8, 0), LocalTime.of(12, 0), 20, true);
    }

    // until the day before the vote
    private void delegate(int principal, int agent) {
        clock.set(ElectionFixture.DAY.minusDays(2).atTime(9, 0));
        done(call(() -> proxies.delegate(
                village.election(),
                new Proxies.Written(village.voter(principal), village.voter(agent), Optional.of(Kinship.CHILD), Optional.of(WhyAway.WORK)),
                village.as(Role.ELECTION_COMMITTEE))));
        clock.set(ElectionFixture.DAY.atTime(8, 0));
    }

    private void draw(int voter, @Nullable Integer agent) {
        var desk = polls.desks(village).getFirst();
        assertThat(call(() -> issuing.issue(
                        village.code(),
                        village.election(),
                        desk.id(),
                        village.voter(voter),
                        agent == null ? null : village.voter(agent),
                        village.as(Role.BALLOT_ISSUER))))
                .isInstanceOf(Issuing.Issue.Issued.class);
    }

    private List<VoterId> voters() {
        return village.voters().stream().map(VoterCard::id).toList();
    }

    private String page(String language) throws Exception {
        return browser.perform(get("/villages/" + village.code() + "/turnout")
                        .cookie(new Cookie("language", language))
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private SignedIn office() {
        return village.as(Role.VILLAGE_TEAM);
    }

    private static void done(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
    }

    private <T> T call(Supplier<T> work) {
        return village.call(() -> transaction.execute(status -> work.get()));
    }
}
