package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.count.Counts;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.keying.TwoTellersIT;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.Interims;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.EarlierRoll;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.PetitionBy;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 届中 — after a term's result a member is recalled, the seat is filled by the villagers, and the next term opens over it (R-AF-5..8). */
@HuanjieIT
class BetweenElectionsIT {

    private static final LocalDate DAY = ElectionFixture.DAY;

    @Autowired
    RoundsFixture rounds;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Elections table;

    @Autowired
    MemberSeats seats;

    @Autowired
    Petitions petitions;

    @Autowired
    Endings endings;

    @Autowired
    Fillings fillings;

    @Autowired
    Interims interims;

    @Autowired
    Terms terms;

    @Autowired
    EarlierRoll earlier;

    @Autowired
    Roll roll;

    @Autowired
    Candidates candidates;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    StageDoor door;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Test
    void aMemberIsRecalledAndTheSeatIsFilledAndTheNextTermOpens() throws Exception {
        var village = declared();
        var member = member(village, "MEMBER", 1);
        var recall = recalled(village, member);
        assertThat(recall.procedure()).isEqualTo(Procedure.RECALL);
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- free");
        assertThat(village.call(() -> terms.at(village.code()).orElseThrow().interim()))
                .isFalse();

        var filled = filled(village);
        assertThat(filled.procedure()).isEqualTo(Procedure.BY_ELECTION);
        var newcomer = member(village, "MEMBER", 1);
        assertThat(newcomer.name()).isNotEqualTo(member.name());
        assertThat(newcomer.came().id()).isEqualTo(filled.id());
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- " + newcomer.name());

        browser.perform(get("/v/" + village.code() + "/seats"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(member.name())))
                .andExpect(content().string(containsString("/terms/" + village.code() + "-2/v/" + village.code())));
        browser.perform(get("/terms/" + village.code() + "-1/v/" + village.code()))
                .andExpect(status().isOk());
        browser.perform(get("/terms/" + village.code() + "-2/v/" + village.code()))
                .andExpect(status().isOk());

        var county = new DivisionCode(village.code()).county().digits();
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        clock.set(LocalDate.of(2020, 1, 2).atTime(8, 0));
        var next = office.scope()
                .call(() -> terms.open(
                        county, "ZJ2012", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), office));
        assertThat(village.call(() -> terms.at(village.code()).orElseThrow().id()))
                .isEqualTo(next);
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- " + newcomer.name());
    }

    @Test
    void aResignationIsTheMembersUntilTheMeetingAcceptsItAndTwoFailedAppraisalsEndAPost() {
        var village = declared();
        var one = member(village, "MEMBER", 2);
        var team = village.as(Role.VILLAGE_TEAM);
        var letter = done(village, () -> endings.resign(village.code(), one.id(), DAY, "辞职书", team));
        assertThat(done(village, () -> endings.withdraw(village.code(), letter.id(), team)).name())
                .isEqualTo(one.name());
        var again = done(village, () -> endings.resign(village.code(), one.id(), DAY, "辞职书", team));
        assertThat(keys(village, () -> endings.accept(village.code(), again.id(), meeting(30, 19, 19), team)))
                .containsExactly("election.meeting.no-quorum");
        var ended = done(village, () -> endings.accept(village.code(), again.id(), meeting(30, 20, 11), team));
        assertThat(ended.how()).isEqualTo(EndKind.RESIGNED);
        assertThat(said(village)).contains("MEMBER 2: " + one.name() + "- free");
        assertThat(village.call(() -> endings.announceBy(ended))).contains(DAY.plusDays(16)) /* the fifteenth is a Sunday */;

        var other = member(village, "MEMBER", 3);
        assertThat(done(
                        village,
                        () -> endings.appraise(village.code(), other.id(), 2017, false, meeting(30, 20, 11), team)))
                .isEmpty();
        assertThat(done(
                        village,
                        () -> endings.appraise(village.code(), other.id(), 2018, false, meeting(30, 20, 11), team)))
                .isPresent();
        assertThat(keys(
                        village,
                        () -> endings.ended(village.code(), other.id(), EndKind.DIED, DAY, "证明", team)))
                .containsExactly("seat.not-sitting");
        assertThat(keys(village, () -> fillings.open(
                        village.code(),
                        Body.VILLAGERS_COMMITTEE,
                        Procedure.BY_MEETING,
                        List.of(new PostSeats(Post.CHAIR, 1)),
                        "村民委员会",
                        team)))
                .containsExactly("seat.above-free");
        var filling = done(village, () -> fillings.open(
                village.code(),
                Body.VILLAGERS_COMMITTEE,
                Procedure.BY_MEETING,
                List.of(new PostSeats(Post.MEMBER, 2)),
                "村民委员会",
                team));
        assertThat(village.call(() -> door.against(filling, Stage.MEETING)))
                .extracting(Reason::key)
                .contains("seat.other-seats", "election.meeting.none");
        assertThat(keys(village, () -> fillings.open(
                        village.code(),
                        Body.VILLAGERS_COMMITTEE,
                        Procedure.BY_MEETING,
                        List.of(new PostSeats(Post.MEMBER, 1)),
                        "村民委员会",
                        team)))
                .containsExactly("election.term.under-way");
        assertThat(done(village, () -> interims.callOff(village.code(), "不再需要", team)).number())
                .isEqualTo(1);
        assertThat(village.call(() -> interims.current(village.code()))).isEmpty();
    }

    private Village declared() {
        var first = rounds.listed(Map.of());
        var done = rounds.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 8, 3, 10, 4, 9)));
        elections.at(done.code(), Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        return done;
    }

    private Election recalled(Village village, Tenure member) {
        var town = TestSignIn.person(
                Role.TOWN_COMMITTEE, new DivisionCode(village.code()).town().digits());
        var petition = done(village, () -> petitions.file(
                village.code(), member.id(), PetitionBy.VILLAGERS, 0, "不履行职责", DAY, town));
        done(village, () -> petitions.sign(village.code(), petition.id(), names(village, 7, 10), town));
        assertThat(keys(village, () -> petitions.admit(village.code(), petition.id(), town)))
                .containsExactly("seat.too-few-signed");
        assertThat(keys(village, () -> petitions.sign(village.code(), petition.id(), names(village, 9, 11), town)))
                .containsExactly("seat.signed-already");
        done(village, () -> petitions.sign(village.code(), petition.id(), names(village, 10, 11), town));
        var recall = done(village, () -> petitions.admit(village.code(), petition.id(), town));
        assertThat(village.call(() -> table.find(village.code(), Body.VILLAGERS_COMMITTEE)))
                .contains(recall);
        assertThat(village.call(() -> table.find(village.code(), Body.PARTY_BRANCH)))
                .isPresent();

        var interim = onTheRoll(village, recall, List.of(new PostSeats(Post.MEMBER, 1)));
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.ROLL_SETTLED, 1, DAY);
        elections.passRules(recall, List.of(new PostSeats(Post.MEMBER, 1)), Map.of());
        assertThat(village.call(() -> door.against(rounds.election(interim), Stage.VOTE_PREPARED)))
                .extracting(Reason::key)
                .contains("seat.not-heard");
        done(village, () -> petitions.hear(
                village.code(), petition.id(), new Petition.Heard(DAY, "本人申辩如下", false), town));
        var sitting = rounds.counting(interim, 12);
        for (int sheet = 0; sheet < 12; sheet++) {
            for (int teller = 1; teller <= 2; teller++) {
                var keyed = new Keyed(sitting, java.util.UUID.randomUUID(), sheet + 1, sheet < 8 ? "1" : "2", 0);
                int who = teller;
                village.call(() -> calling.key(interim.election(), keyed, TwoTellersIT.teller(interim, who)));
            }
        }
        done(village, () -> counts.close(
                interim.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE)));
        done(village, () -> counts.declare(
                interim.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER)));
        return over(interim);
    }

    private Election filled(Village village) {
        var team = village.as(Role.VILLAGE_TEAM);
        var seat = List.of(new PostSeats(Post.MEMBER, 1));
        var opened = done(village, () -> fillings.open(
                village.code(), Body.VILLAGERS_COMMITTEE, Procedure.BY_ELECTION, seat, "村民委员会", team));
        var interim = onTheRoll(village, opened, seat);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING, 1, DAY);
        elections.passRules(opened, seat, Map.of());
        for (int n : List.of(7, 8)) {
            done(village, () -> candidates.enter(
                    opened.id(),
                    interim.voter(n),
                    Post.MEMBER,
                    Channel.NOMINATED,
                    "61",
                    "13",
                    village.as(Role.ELECTION_COMMITTEE)));
        }
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED, 1, DAY);
        elections.passRules(opened, seat, Map.of());
        rounds.vote(interim, 12, Votes.of(Map.of(), Map.of(7, 8, 8, 4)));
        return over(interim);
    }

    /** The interim's own roll, taken over from the term's, and rules for these seats. */
    private Village onTheRoll(Village village, Election interim, List<PostSeats> seats) {
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.REGISTERING, 1, DAY);
        assertThat(village.call(() -> roll.registered(village.code()))).isZero();
        assertThat(village.call(() -> earlier.takeOver(village.code(), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        var rules = elections.passRules(interim, seats, Map.of());
        var cards = village.call(() -> roll.page(village.code(), 20, 0));
        return new Village(village.code(), interim.id(), cards, rules);
    }

    private Election over(Village interim) {
        var election = rounds.election(interim);
        elections.enter(election, Stage.ARCHIVED, List.of("go_on"));
        return rounds.election(interim);
    }

    private String names(Village village, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> village.voters().get(n))
                .map(one -> one.name() + " " + one.group())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private Tenure member(Village village, String post, int number) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .filter(seat -> seat.post().name().equals(post) && seat.number() == number)
                .findFirst()
                .flatMap(MemberSeat::holder)
                .orElseThrow();
    }

    private List<String> said(Village village) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .map(seat -> {
                    var line = new StringBuilder(seat.post() + " " + seat.number() + ":");
                    seat.tenures().forEach(one -> line.append(' ').append(one.name()).append(one.sits() ? "" : "-"));
                    return line + (seat.free() ? " free" : "");
                })
                .toList();
    }

    private static MeetingNumbers meeting(int due, int present, int inFavour) {
        return new MeetingNumbers(
                MeetingKind.REPRESENTATIVES, DAY.minusDays(4), DAY, due, present, inFavour);
    }

    private static <T> T done(Village village, Supplier<Verdict<T>> act) {
        var verdict = village.call(act);
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    private static <T> List<String> keys(Village village, Supplier<Verdict<T>> act) {
        return village.call(act).answer(done -> List.of("done"), reasons -> reasons.stream()
                .map(Reason::key)
                .toList());
    }
}
